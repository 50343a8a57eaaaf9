# Open Cap Table tools, canonical schedules: Month ends are counted from the start
plan "Month ends are counted from the start"
  id date-01-jan31-clamp-nonleap
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

vesting six
  every 1 month for 6 months

award by_six
  for each Grant
  earn amount
  payable by six from vests_from

example "Month ends are counted from the start"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-31 | 2025-01-31 | JPY 600 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_six    | g1         | 2025-02-28 | JPY 100 |
    | by_six    | g1         | 2025-03-31 | JPY 100 |
    | by_six    | g1         | 2025-04-30 | JPY 100 |
    | by_six    | g1         | 2025-05-31 | JPY 100 |
    | by_six    | g1         | 2025-06-30 | JPY 100 |
    | by_six    | g1         | 2025-07-31 | JPY 100 |
