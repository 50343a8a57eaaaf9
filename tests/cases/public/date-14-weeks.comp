# Open Cap Table tools, canonical schedules: Weeks, and days over a leap day
plan "Weeks, and days over a leap day"
  id date-14-weeks
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

vesting weekly
  every 7 days for 28 days

award by_weekly
  for each Grant
  earn amount
  payable by weekly from vests_from

example "Weeks, and days over a leap day"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 400 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_weekly | g1         | 2025-01-08 | JPY 100 |
    | by_weekly | g1         | 2025-01-15 | JPY 100 |
    | by_weekly | g1         | 2025-01-22 | JPY 100 |
    | by_weekly | g1         | 2025-01-29 | JPY 100 |
