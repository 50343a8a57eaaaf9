# A public vesting language and its tests: The last day of the month
plan "The last day of the month"
  id date-05-last-day
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  vests_from : date
  amount     : money

vesting line_1
  100% after 1 month
  dates on the last

vesting line_2
  100% after 12 months
  dates on the last

vesting line_3
  100% after 2 months
  dates on the last

vesting line_4
  100% after 13 months
  dates on the last

award award_1
  for each Grant where id is "g1"
  earn amount
  payable by line_1 from vests_from

award award_2
  for each Grant where id is "g2"
  earn amount
  payable by line_2 from vests_from

award award_3
  for each Grant where id is "g3"
  earn amount
  payable by line_3 from vests_from

award award_4
  for each Grant where id is "g4"
  earn amount
  payable by line_4 from vests_from

example "The last day of the month"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2024-03-15 | 2024-03-15 | JPY 100 |
    | g2 | ana | 2024-02-29 | 2024-02-29 | JPY 100 |
    | g3 | ana | 2024-01-31 | 2024-01-31 | JPY 100 |
    | g4 | ana | 2024-01-31 | 2024-01-31 | JPY 100 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | award_1   | g1         | 2024-04-30 | JPY 100 |
    | award_2   | g2         | 2025-02-28 | JPY 100 |
    | award_3   | g3         | 2024-03-31 | JPY 100 |
    | award_4   | g4         | 2025-02-28 | JPY 100 |
