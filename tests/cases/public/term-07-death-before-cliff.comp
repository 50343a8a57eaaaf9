# Common practice of share plans: Leaving before the cliff, three ways
plan "Leaving before the cliff, three ways"
  id term-07-death-before-cliff
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

vesting four_years
  every 1 month for 48 months
  cliff 12 months

award plain
  for each Grant
  earn amount
  payable by four_years from vests_from
  on left_on : keep vested

award accrued
  for each Grant
  earn amount
  payable by four_years from vests_from
  on left_on : keep pro rata by months, at once

award whole
  for each Grant
  earn amount
  payable by four_years from vests_from
  on left_on : vest all, at once

# Eight complete months of 48: 8 parts of 100. The ninth part is due on 1 October; no month of it is complete.
example "Leaving before the cliff, three ways"
  given Rep
    | id    | joined_on  | left_on    |
    | rep_1 | 2000-01-01 | 2025-09-10 |
  given Grant
    | id | rep   | granted_on | vests_from | amount    |
    | g1 | rep_1 | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  as of 2040-12-31
  expect plain payable for g1 is nothing
  expect accrued payable for g1 is JPY 800
  expect whole payable for g1 is JPY 4,800
