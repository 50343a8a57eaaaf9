# sales-commission-manager (kleegr), commission timing tests: released after the client's third payment
plan "After the third payment"
  id hold-payments
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Payment on paid_on
  id         : text, key
  sale       : Sale
  paid_on    : date

commission held
  for each Sale
  earn 10% of amount
  payable when (count of Payment of this Sale) is at least 3

example "One payment, three and five"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 1,000 |
    | s3 | ana | 2026-01-11 | USD 1,000 |
    | s5 | ana | 2026-01-12 | USD 1,000 |
  given Payment
    | id | sale | paid_on    |
    | p1 | s1   | 2026-02-01 |
    | p2 | s3   | 2026-02-01 |
    | p3 | s3   | 2026-03-01 |
    | p4 | s3   | 2026-04-01 |
    | p5 | s5   | 2026-02-01 |
    | p6 | s5   | 2026-03-01 |
    | p7 | s5   | 2026-04-01 |
    | p8 | s5   | 2026-05-01 |
    | p9 | s5   | 2026-06-01 |
  as of 2026-06-30
  expect held payable for s1 is nothing
  expect held pending for s1 is USD 100.00
  expect held payable for s3 is USD 100.00
  expect held payable to ana in 2026-04 is USD 200.00
  expect held payable for s5 is USD 100.00
