# A public vesting language and its tests: A quarter at the start
plan "A quarter at the start"
  id cliff-08-upfront-percent
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

vesting year
  25% at the start
  rest every 1 month for 12 months

award by_year
  for each Grant
  earn amount
  payable by year from vests_from

example "A quarter at the start"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount      |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 120,000 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount     |
    | by_year   | g1         | 2025-01-01 | JPY 30,000 |
    | by_year   | g1         | 2025-02-01 | JPY  7,500 |
    | by_year   | g1         | 2025-03-01 | JPY  7,500 |
    | by_year   | g1         | 2025-04-01 | JPY  7,500 |
    | by_year   | g1         | 2025-05-01 | JPY  7,500 |
    | by_year   | g1         | 2025-06-01 | JPY  7,500 |
    | by_year   | g1         | 2025-07-01 | JPY  7,500 |
    | by_year   | g1         | 2025-08-01 | JPY  7,500 |
    | by_year   | g1         | 2025-09-01 | JPY  7,500 |
    | by_year   | g1         | 2025-10-01 | JPY  7,500 |
    | by_year   | g1         | 2025-11-01 | JPY  7,500 |
    | by_year   | g1         | 2025-12-01 | JPY  7,500 |
    | by_year   | g1         | 2026-01-01 | JPY  7,500 |
