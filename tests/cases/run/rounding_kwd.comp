plan "Thousandths of a dinar"
  id dinar
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency KWD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission sales
  for each Sale
  earn 12.5% of amount
  payable 50% on sold_on
  payable 50% 1 month after sold_on

# 12.5% of 1.234 is 0.15425; halves of 0.154 are 0.077.
example "Three digits"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-31 | KWD 1.234 |
  as of 2026-12-31
  expect sales earned for s1 is KWD 0.154
  expect sales payable to ana in 2026-01 is KWD 0.077
  expect ledger
    | component | payable_on | amount    |
    | sales     | 2026-01-31 | KWD 0.077 |
    | sales     | 2026-02-28 | KWD 0.077 |
