# Open Cap Table tools, canonical schedules: Month ends of a leap year
plan "Month ends of a leap year"
  id date-02-jan31-clamp-leap
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

award by_three
  for each Grant
  earn amount
  payable by three from vests_from

example "Month ends of a leap year"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2024-01-31 | 2024-01-31 | JPY 300 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_three  | g1         | 2024-02-29 | JPY 100 |
    | by_three  | g1         | 2024-03-31 | JPY 100 |
    | by_three  | g1         | 2024-04-30 | JPY 100 |
