# A public vesting language and its tests: 5, 15, 40 and 40 per cent of 101
plan "5, 15, 40 and 40 per cent of 101"
  id alloc-18-uneven-weights
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
  5% after 12 months
  then 15% after 12 months
  then 40% after 12 months
  then 40% after 12 months
  allocate cumulative down

vesting cumulative_rounding
  5% after 12 months
  then 15% after 12 months
  then 40% after 12 months
  then 40% after 12 months
  allocate cumulative rounding

vesting front_loaded
  5% after 12 months
  then 15% after 12 months
  then 40% after 12 months
  then 40% after 12 months
  allocate front loaded

vesting back_loaded
  5% after 12 months
  then 15% after 12 months
  then 40% after 12 months
  then 40% after 12 months
  allocate back loaded

award by_cumulative_down
  for each Grant
  earn amount
  payable by cumulative_down from vests_from

award by_cumulative_rounding
  for each Grant
  earn amount
  payable by cumulative_rounding from vests_from

award by_front_loaded
  for each Grant
  earn amount
  payable by front_loaded from vests_from

award by_back_loaded
  for each Grant
  earn amount
  payable by back_loaded from vests_from

example "5, 15, 40 and 40 per cent of 101"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 101 |
  as of 2040-12-31
  expect ledger
    | component              | record_key | payable_on | amount |
    | by_cumulative_down     | g1         | 2026-01-01 | JPY  5 |
    | by_cumulative_down     | g1         | 2027-01-01 | JPY 15 |
    | by_cumulative_down     | g1         | 2028-01-01 | JPY 40 |
    | by_cumulative_down     | g1         | 2029-01-01 | JPY 41 |
    | by_cumulative_rounding | g1         | 2026-01-01 | JPY  5 |
    | by_cumulative_rounding | g1         | 2027-01-01 | JPY 15 |
    | by_cumulative_rounding | g1         | 2028-01-01 | JPY 41 |
    | by_cumulative_rounding | g1         | 2029-01-01 | JPY 40 |
    | by_front_loaded        | g1         | 2026-01-01 | JPY  6 |
    | by_front_loaded        | g1         | 2027-01-01 | JPY 15 |
    | by_front_loaded        | g1         | 2028-01-01 | JPY 40 |
    | by_front_loaded        | g1         | 2029-01-01 | JPY 40 |
    | by_back_loaded         | g1         | 2026-01-01 | JPY  5 |
    | by_back_loaded         | g1         | 2027-01-01 | JPY 15 |
    | by_back_loaded         | g1         | 2028-01-01 | JPY 40 |
    | by_back_loaded         | g1         | 2029-01-01 | JPY 41 |
