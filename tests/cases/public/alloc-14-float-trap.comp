# Open Cap Table format, allocation types: 49 in 49 parts are one each
plan "49 in 49 parts are one each"
  id alloc-14-float-trap
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
  every 1 month for 49 months
  allocate cumulative down

award by_cumulative_down
  for each Grant
  earn amount
  payable by cumulative_down from vests_from

example "49 in 49 parts are one each"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2020-01-01 | 2020-01-01 | JPY 49 |
  as of 2040-12-31
  expect ledger
    | component          | record_key | payable_on | amount |
    | by_cumulative_down | g1         | 2020-02-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-03-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-04-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-05-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-06-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-07-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-08-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-09-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-10-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-11-01 | JPY  1 |
    | by_cumulative_down | g1         | 2020-12-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-01-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-02-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-03-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-04-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-05-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-06-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-07-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-08-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-09-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-10-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-11-01 | JPY  1 |
    | by_cumulative_down | g1         | 2021-12-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-01-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-02-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-03-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-04-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-05-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-06-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-07-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-08-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-09-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-10-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-11-01 | JPY  1 |
    | by_cumulative_down | g1         | 2022-12-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-01-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-02-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-03-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-04-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-05-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-06-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-07-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-08-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-09-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-10-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-11-01 | JPY  1 |
    | by_cumulative_down | g1         | 2023-12-01 | JPY  1 |
    | by_cumulative_down | g1         | 2024-01-01 | JPY  1 |
    | by_cumulative_down | g1         | 2024-02-01 | JPY  1 |
