# A public vesting language and its tests: Two schedules side by side
plan "Two schedules side by side"
  id event-07-overlapping-grids
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

vesting four
  every 1 month for 4 months

award both
  for each Grant
  earn amount
  payable 50% by four from vests_from
  payable 50% by four from vests_from + 14 days

example "Two schedules side by side"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2024-01-01 | 2024-01-01 | JPY 800 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | both      | g1         | 2024-02-01 | JPY 100 |
    | both      | g1         | 2024-02-15 | JPY 100 |
    | both      | g1         | 2024-03-01 | JPY 100 |
    | both      | g1         | 2024-03-15 | JPY 100 |
    | both      | g1         | 2024-04-01 | JPY 100 |
    | both      | g1         | 2024-04-15 | JPY 100 |
    | both      | g1         | 2024-05-01 | JPY 100 |
    | both      | g1         | 2024-05-15 | JPY 100 |
