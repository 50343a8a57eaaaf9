# Common practice of share plans: A good leaver keeps the complete months
plan "A good leaver keeps the complete months"
  id term-02-good-leaver-months
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  vests_from : date
  amount     : money

vesting three_years
  100% after 36 months

award good
  for each Grant
  earn amount
  payable by three_years from vests_from
  on left_on : keep pro rata by months, on the original dates

award bad
  for each Grant
  earn amount
  payable by three_years from vests_from
  on left_on : forfeit the rest

award death
  for each Grant
  earn amount
  payable by three_years from vests_from
  on left_on : vest all, at once

# 17 complete months of 36: 90,000 x 17 / 36 = 42,500.
example "A good leaver keeps the complete months"
  given Rep
    | id    | joined_on  | left_on    |
    | rep_1 | 2000-01-01 | 2026-06-20 |
  given Grant
    | id | rep   | granted_on | vests_from | amount     |
    | g1 | rep_1 | 2025-01-01 | 2025-01-01 | JPY 90,000 |
  as of 2040-12-31
  expect good payable to rep_1 in 2028-01 is JPY 42,500
  expect bad payable for g1 is nothing
  expect death payable to rep_1 in 2026-06 is JPY 90,000
