# Open Cap Table format, days of the month: The 30th or the last day
plan "The 30th or the last day"
  id date-11-30-or-last
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
  dates on day 30

award by_four
  for each Grant
  earn amount
  payable by four from vests_from

example "The 30th or the last day"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-10 | 2025-01-10 | JPY 400 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_four   | g1         | 2025-02-28 | JPY 100 |
    | by_four   | g1         | 2025-03-30 | JPY 100 |
    | by_four   | g1         | 2025-04-30 | JPY 100 |
    | by_four   | g1         | 2025-05-30 | JPY 100 |
