# sales-commission-manager, unit tests of commission timing
plan "Held for thirty days"
  id hold-days
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2025-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission held
  for each Sale
  earn amount
  payable 30 days after sold_on

example "As of 2025-06-10"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-06-10
  expect held payable for s1 is nothing
  expect held pending for s1 is USD 500.00

example "As of 2025-06-30"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-06-30
  expect held payable for s1 is nothing
  expect held pending for s1 is USD 500.00

example "As of 2025-07-01"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-07-01
  expect held payable for s1 is USD 500.00
  expect held payable to ana in 2025-07-01 is USD 500.00

example "As of 2025-07-15"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-07-15
  expect held payable for s1 is USD 500.00
  expect held payable to ana in 2025-07-01 is USD 500.00
