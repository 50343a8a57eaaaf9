# Open Cap Table format, allocation types: 1,000.00 in three parts, to the cent
plan "1,000.00 in three parts, to the cent"
  id alloc-22-money-thirds
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency USD
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
  every 1 month for 3 months
  allocate cumulative rounding

vesting cumulative_down
  every 1 month for 3 months
  allocate cumulative down

vesting front_loaded
  every 1 month for 3 months
  allocate front loaded

vesting back_loaded
  every 1 month for 3 months
  allocate back loaded

award by_cumulative_rounding
  for each Grant
  earn amount
  payable by cumulative_rounding from vests_from

award by_cumulative_down
  for each Grant
  earn amount
  payable by cumulative_down from vests_from

award by_front_loaded
  for each Grant
  earn amount
  payable by front_loaded from vests_from

award by_back_loaded
  for each Grant
  earn amount
  payable by back_loaded from vests_from

example "1,000.00 in three parts, to the cent"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount       |
    | g1 | ana | 2020-01-01 | 2020-01-01 | USD 1,000.00 |
  as of 2040-12-31
  expect ledger
    | component              | record_key | payable_on | amount     |
    | by_cumulative_rounding | g1         | 2020-02-01 | USD 333.33 |
    | by_cumulative_rounding | g1         | 2020-03-01 | USD 333.34 |
    | by_cumulative_rounding | g1         | 2020-04-01 | USD 333.33 |
    | by_cumulative_down     | g1         | 2020-02-01 | USD 333.33 |
    | by_cumulative_down     | g1         | 2020-03-01 | USD 333.33 |
    | by_cumulative_down     | g1         | 2020-04-01 | USD 333.34 |
    | by_front_loaded        | g1         | 2020-02-01 | USD 333.34 |
    | by_front_loaded        | g1         | 2020-03-01 | USD 333.33 |
    | by_front_loaded        | g1         | 2020-04-01 | USD 333.33 |
    | by_back_loaded         | g1         | 2020-02-01 | USD 333.33 |
    | by_back_loaded         | g1         | 2020-03-01 | USD 333.33 |
    | by_back_loaded         | g1         | 2020-04-01 | USD 333.34 |
