# Open Cap Table tools, canonical schedules: One unit over 48 months
plan "One unit over 48 months"
  id alloc-16-one-unit
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

vesting four_years
  every 1 month for 48 months
  cliff 12 months
  allocate cumulative down

award by_four_years
  for each Grant
  earn amount
  payable by four_years from vests_from

example "One unit over 48 months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY  1 |
  as of 2040-12-31
  expect ledger
    | component     | record_key | payable_on | amount |
    | by_four_years | g1         | 2029-01-01 | JPY  1 |
