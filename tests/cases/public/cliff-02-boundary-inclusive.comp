# A public vesting package: The day before the cliff, and the day itself
plan "The day before the cliff, and the day itself"
  id cliff-02-boundary-inclusive
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

award by_four_years
  for each Grant
  earn amount
  payable by four_years from vests_from

example "The day before the cliff, and the day itself"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2024-01-01 | 2024-01-01 | JPY 4,800 |
  as of 2025-01-01
  expect by_four_years payable for g1 is JPY 1,200
  expect by_four_years payable to ana in 2024 is nothing
