# A public vesting calculator and its tests: 25 in seven parts, the running total rounded down
plan "25 in seven parts, the running total rounded down"
  id alloc-11-round-down-25-over-7
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

vesting cumulative_down
  every 1 month for 7 months
  allocate cumulative down

award by_cumulative_down
  for each Grant
  earn amount
  payable by cumulative_down from vests_from

example "25 in seven parts, the running total rounded down"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2020-01-01 | 2020-01-01 | JPY 25 |
  as of 2040-12-31
  expect ledger
    | component          | record_key | payable_on | amount |
    | by_cumulative_down | g1         | 2020-02-01 | JPY  3 |
    | by_cumulative_down | g1         | 2020-03-01 | JPY  4 |
    | by_cumulative_down | g1         | 2020-04-01 | JPY  3 |
    | by_cumulative_down | g1         | 2020-05-01 | JPY  4 |
    | by_cumulative_down | g1         | 2020-06-01 | JPY  3 |
    | by_cumulative_down | g1         | 2020-07-01 | JPY  4 |
    | by_cumulative_down | g1         | 2020-08-01 | JPY  4 |
