# Open Cap Table explainer: A quarter after a year, and then each month
plan "A quarter after a year, and then each month"
  id cliff-16-ocf-explainer
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

example "A quarter after a year, and then each month"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2021-01-30 | 2021-01-30 | JPY 480 |
  as of 2040-12-31
  expect ledger
    | component     | record_key | payable_on | amount  |
    | by_four_years | g1         | 2022-01-30 | JPY 120 |
    | by_four_years | g1         | 2022-02-28 | JPY  10 |
    | by_four_years | g1         | 2022-03-30 | JPY  10 |
    | by_four_years | g1         | 2022-04-30 | JPY  10 |
    | by_four_years | g1         | 2022-05-30 | JPY  10 |
    | by_four_years | g1         | 2022-06-30 | JPY  10 |
    | by_four_years | g1         | 2022-07-30 | JPY  10 |
    | by_four_years | g1         | 2022-08-30 | JPY  10 |
    | by_four_years | g1         | 2022-09-30 | JPY  10 |
    | by_four_years | g1         | 2022-10-30 | JPY  10 |
    | by_four_years | g1         | 2022-11-30 | JPY  10 |
    | by_four_years | g1         | 2022-12-30 | JPY  10 |
    | by_four_years | g1         | 2023-01-30 | JPY  10 |
    | by_four_years | g1         | 2023-02-28 | JPY  10 |
    | by_four_years | g1         | 2023-03-30 | JPY  10 |
    | by_four_years | g1         | 2023-04-30 | JPY  10 |
    | by_four_years | g1         | 2023-05-30 | JPY  10 |
    | by_four_years | g1         | 2023-06-30 | JPY  10 |
    | by_four_years | g1         | 2023-07-30 | JPY  10 |
    | by_four_years | g1         | 2023-08-30 | JPY  10 |
    | by_four_years | g1         | 2023-09-30 | JPY  10 |
    | by_four_years | g1         | 2023-10-30 | JPY  10 |
    | by_four_years | g1         | 2023-11-30 | JPY  10 |
    | by_four_years | g1         | 2023-12-30 | JPY  10 |
    | by_four_years | g1         | 2024-01-30 | JPY  10 |
    | by_four_years | g1         | 2024-02-29 | JPY  10 |
    | by_four_years | g1         | 2024-03-30 | JPY  10 |
    | by_four_years | g1         | 2024-04-30 | JPY  10 |
    | by_four_years | g1         | 2024-05-30 | JPY  10 |
    | by_four_years | g1         | 2024-06-30 | JPY  10 |
    | by_four_years | g1         | 2024-07-30 | JPY  10 |
    | by_four_years | g1         | 2024-08-30 | JPY  10 |
    | by_four_years | g1         | 2024-09-30 | JPY  10 |
    | by_four_years | g1         | 2024-10-30 | JPY  10 |
    | by_four_years | g1         | 2024-11-30 | JPY  10 |
    | by_four_years | g1         | 2024-12-30 | JPY  10 |
    | by_four_years | g1         | 2025-01-30 | JPY  10 |
