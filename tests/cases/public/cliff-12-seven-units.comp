# A public vesting language and its tests: Seven over 48 months
plan "Seven over 48 months"
  id cliff-12-seven-units
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

example "Seven over 48 months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY  7 |
  as of 2040-12-31
  expect by_four_years payable to ana in 2026-01 is JPY 1
  expect by_four_years payable for g1 is JPY 7
