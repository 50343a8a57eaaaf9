# United States tax code, section 411: a table by years of service, and all of it after three
plan "By years of service"
  id cliff-13-graded-statutory
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2020-01-01 to 2027-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

vesting graded
  20% after 24 months
  20% after 36 months
  20% after 48 months
  20% after 60 months
  20% after 72 months

vesting after_three
  100% after 36 months

award in_steps
  for each Grant
  earn amount
  payable by graded from granted_on

award at_once
  for each Grant
  earn amount
  payable by after_three from granted_on

example "After no complete year"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2020-01-01
  expect in_steps payable for g1 is nothing
  expect at_once payable for g1 is nothing

example "After one year"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2021-01-01
  expect in_steps payable for g1 is nothing
  expect at_once payable for g1 is nothing

example "After two years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2022-01-01
  expect in_steps payable for g1 is 20 units
  expect at_once payable for g1 is nothing

example "After three years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2023-01-01
  expect in_steps payable for g1 is 40 units
  expect at_once payable for g1 is 100 units

example "After four years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2024-01-01
  expect in_steps payable for g1 is 60 units
  expect at_once payable for g1 is 100 units

example "After five years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2025-01-01
  expect in_steps payable for g1 is 80 units
  expect at_once payable for g1 is 100 units

example "After six years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2026-01-01
  expect in_steps payable for g1 is 100 units
  expect at_once payable for g1 is 100 units

example "After seven years"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2020-01-01 | 100 units |
  as of 2027-01-01
  expect in_steps payable for g1 is 100 units
  expect at_once payable for g1 is 100 units
