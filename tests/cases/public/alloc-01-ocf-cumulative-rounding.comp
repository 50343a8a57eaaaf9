# Open Cap Table format, allocation types: 18 in four parts, the running total rounded
plan "18 in four parts, the running total rounded"
  id alloc-01-ocf-cumulative-rounding
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

vesting cumulative_rounding
  every 1 month for 4 months
  allocate cumulative rounding

award by_cumulative_rounding
  for each Grant
  earn amount
  payable by cumulative_rounding from vests_from

example "18 in four parts, the running total rounded"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2020-01-01 | 2020-01-01 | JPY 18 |
  as of 2040-12-31
  expect ledger
    | component              | record_key | payable_on | amount |
    | by_cumulative_rounding | g1         | 2020-02-01 | JPY  5 |
    | by_cumulative_rounding | g1         | 2020-03-01 | JPY  4 |
    | by_cumulative_rounding | g1         | 2020-04-01 | JPY  5 |
    | by_cumulative_rounding | g1         | 2020-05-01 | JPY  4 |
