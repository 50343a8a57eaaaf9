# Open Cap Table explainer: a sale of the company, with two last days
plan "A sale before two last days"
  id event-01-deadlines
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2021-01-01 to 2025-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

record CompanySale on sold_on
  id      : text, key
  sold_on : date

"Nothing vests 36 months after the grant, nor from 2025 on: those days themselves are too late."
award shares
  for each Grant
  earn amount
  payable when any CompanySale where sold_on is below this.granted_on + 36 months and sold_on is below 2025-01-01

example "Granted on 2021-01-01, sold on 2023-12-31"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2021-01-01 | 500 units |
  given CompanySale
    | id | sold_on |
    | c1 | 2023-12-31 |
  as of 2025-12-31
  expect shares payable to ana in 2023-12-31 is 500 units
  expect shares payable for g1 is 500 units

example "Granted on 2021-01-01, sold on 2024-01-01"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2021-01-01 | 500 units |
  given CompanySale
    | id | sold_on |
    | c1 | 2024-01-01 |
  as of 2025-12-31
  expect shares payable for g1 is nothing

example "Granted on 2021-01-01, sold on 2024-06-01"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2021-01-01 | 500 units |
  given CompanySale
    | id | sold_on |
    | c1 | 2024-06-01 |
  as of 2025-12-31
  expect shares payable for g1 is nothing

example "Granted on 2023-07-01, sold on 2024-12-31"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2023-07-01 | 500 units |
  given CompanySale
    | id | sold_on |
    | c1 | 2024-12-31 |
  as of 2025-12-31
  expect shares payable to ana in 2024-12-31 is 500 units
  expect shares payable for g1 is 500 units

example "Granted on 2023-07-01, sold on 2025-01-01"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2023-07-01 | 500 units |
  given CompanySale
    | id | sold_on |
    | c1 | 2025-01-01 |
  as of 2025-12-31
  expect shares payable for g1 is nothing
