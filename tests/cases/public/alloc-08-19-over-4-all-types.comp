# Open Cap Table format, allocation types: 19 in four parts, every way
plan "19 in four parts, every way"
  id alloc-08-19-over-4-all-types
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

vesting cumulative_down
  every 1 month for 4 months
  allocate cumulative down

vesting front_loaded
  every 1 month for 4 months
  allocate front loaded

vesting back_loaded
  every 1 month for 4 months
  allocate back loaded

vesting first_takes_rest
  every 1 month for 4 months
  allocate first takes rest

vesting last_takes_rest
  every 1 month for 4 months
  allocate last takes rest

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

award by_first_takes_rest
  for each Grant
  earn amount
  payable by first_takes_rest from vests_from

award by_last_takes_rest
  for each Grant
  earn amount
  payable by last_takes_rest from vests_from

example "19 in four parts, every way"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2020-01-01 | 2020-01-01 | JPY 19 |
  as of 2040-12-31
  expect ledger
    | component              | record_key | payable_on | amount |
    | by_cumulative_rounding | g1         | 2020-02-01 | JPY  5 |
    | by_cumulative_rounding | g1         | 2020-03-01 | JPY  5 |
    | by_cumulative_rounding | g1         | 2020-04-01 | JPY  4 |
    | by_cumulative_rounding | g1         | 2020-05-01 | JPY  5 |
    | by_cumulative_down     | g1         | 2020-02-01 | JPY  4 |
    | by_cumulative_down     | g1         | 2020-03-01 | JPY  5 |
    | by_cumulative_down     | g1         | 2020-04-01 | JPY  5 |
    | by_cumulative_down     | g1         | 2020-05-01 | JPY  5 |
    | by_front_loaded        | g1         | 2020-02-01 | JPY  5 |
    | by_front_loaded        | g1         | 2020-03-01 | JPY  5 |
    | by_front_loaded        | g1         | 2020-04-01 | JPY  5 |
    | by_front_loaded        | g1         | 2020-05-01 | JPY  4 |
    | by_back_loaded         | g1         | 2020-02-01 | JPY  4 |
    | by_back_loaded         | g1         | 2020-03-01 | JPY  5 |
    | by_back_loaded         | g1         | 2020-04-01 | JPY  5 |
    | by_back_loaded         | g1         | 2020-05-01 | JPY  5 |
    | by_first_takes_rest    | g1         | 2020-02-01 | JPY  7 |
    | by_first_takes_rest    | g1         | 2020-03-01 | JPY  4 |
    | by_first_takes_rest    | g1         | 2020-04-01 | JPY  4 |
    | by_first_takes_rest    | g1         | 2020-05-01 | JPY  4 |
    | by_last_takes_rest     | g1         | 2020-02-01 | JPY  4 |
    | by_last_takes_rest     | g1         | 2020-03-01 | JPY  4 |
    | by_last_takes_rest     | g1         | 2020-04-01 | JPY  4 |
    | by_last_takes_rest     | g1         | 2020-05-01 | JPY  7 |
