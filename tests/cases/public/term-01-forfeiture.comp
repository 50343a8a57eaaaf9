# A public vesting language and its tests: What has vested stays on leaving
plan "What has vested stays on leaving"
  id term-01-forfeiture
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

award shares
  for each Grant
  earn amount
  payable by four_years from vests_from
  on left_on : keep vested

example "What has vested stays on leaving"
  given Rep
    | id    | joined_on  | left_on    |
    | rep_1 | 2000-01-01 | 2025-12-31 |
    | rep_2 | 2000-01-01 | 2026-01-01 |
    | rep_3 | 2000-01-01 | 2026-06-30 |
    | rep_4 | 2000-01-01 | 2026-07-01 |
  given Grant
    | id | rep   | granted_on | vests_from | amount    |
    | g1 | rep_1 | 2025-01-01 | 2025-01-01 | JPY 4,800 |
    | g2 | rep_2 | 2025-01-01 | 2025-01-01 | JPY 4,800 |
    | g3 | rep_3 | 2025-01-01 | 2025-01-01 | JPY 4,800 |
    | g4 | rep_4 | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  as of 2040-12-31
  expect shares payable for g1 is nothing
  expect shares forfeited for g1 is JPY 4,800
  expect shares payable for g2 is JPY 1,200
  expect shares forfeited for g2 is JPY 3,600
  expect shares payable for g3 is JPY 1,700
  expect shares forfeited for g3 is JPY 3,100
  expect shares payable for g4 is JPY 1,800
  expect shares forfeited for g4 is JPY 3,000
