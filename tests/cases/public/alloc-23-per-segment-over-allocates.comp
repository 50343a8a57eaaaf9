# Open Cap Table tools, first version: One running total over the whole award
plan "One running total over the whole award"
  id alloc-23-per-segment-over-allocates
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
  12/48 after 12 months
  then 1/48 every 1 month for 36 months

award by_four_years
  for each Grant
  earn amount
  payable by four_years from vests_from

# 102 x 12/48 = 25.5, so 26; rounding each line alone would come to 103.
example "One running total over the whole award"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 102 |
  as of 2040-12-31
  expect by_four_years payable to ana in 2026-01 is JPY 26
  expect by_four_years payable for g1 is JPY 102
