# Open Cap Table format, days of the month: The 29th or the last day
plan "The 29th or the last day"
  id date-10-29-or-last
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

vesting three
  every 1 month for 3 months
  dates on day 29

award by_three
  for each Grant
  earn amount
  payable by three from vests_from

example "The 29th or the last day"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-10 | 2025-01-10 | JPY 300 |
    | g2 | ana | 2024-01-10 | 2024-01-10 | JPY 300 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_three  | g1         | 2025-02-28 | JPY 100 |
    | by_three  | g1         | 2025-03-29 | JPY 100 |
    | by_three  | g1         | 2025-04-29 | JPY 100 |
    | by_three  | g2         | 2024-02-29 | JPY 100 |
    | by_three  | g2         | 2024-03-29 | JPY 100 |
    | by_three  | g2         | 2024-04-29 | JPY 100 |
