plan "Whole yen"
  id yen
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

tiers rates on Sale.amount, marginal, per record
  from JPY     0 : 3.3%
  from JPY 1,000 : 5%

commission sales
  for each Sale
  earn amount at rates
  payable 1/3 on sold_on
  payable 1/3 30 days after sold_on
  payable 1/3 60 days after sold_on

# 333 x 3.3% = 10.989; 1,010 = 33 + 0.5 = 33.5, half up; thirds of 34: 11, 12 (22.67 -> 23), 11.
example "No minor unit"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | JPY   333 |
    | s2 | ana | 2026-01-10 | JPY 1,010 |
  as of 2026-12-31
  expect sales earned for s1 is JPY 11
  expect ledger
    | component | record_key | payable_on | amount |
    | sales     | s1         | 2026-01-10 | JPY  4 |
    | sales     | s1         | 2026-02-09 | JPY  3 |
    | sales     | s1         | 2026-03-11 | JPY  4 |
    | sales     | s2         | 2026-01-10 | JPY 11 |
    | sales     | s2         | 2026-02-09 | JPY 12 |
    | sales     | s2         | 2026-03-11 | JPY 11 |
