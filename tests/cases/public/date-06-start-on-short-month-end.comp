# Open Cap Table format, days of the month: A start on a short month's end
plan "A start on a short month's end"
  id date-06-start-on-short-month-end
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

vesting same_day
  every 1 month for 3 months

vesting last_day
  every 1 month for 3 months
  dates on the last

award by_same_day
  for each Grant
  earn amount
  payable by same_day from vests_from

award by_last_day
  for each Grant
  earn amount
  payable by last_day from vests_from

example "A start on a short month's end"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-02-28 | 2025-02-28 | JPY 300 |
  as of 2040-12-31
  expect ledger
    | component   | record_key | payable_on | amount  |
    | by_same_day | g1         | 2025-03-28 | JPY 100 |
    | by_same_day | g1         | 2025-04-28 | JPY 100 |
    | by_same_day | g1         | 2025-05-28 | JPY 100 |
    | by_last_day | g1         | 2025-03-31 | JPY 100 |
    | by_last_day | g1         | 2025-04-30 | JPY 100 |
    | by_last_day | g1         | 2025-05-31 | JPY 100 |
