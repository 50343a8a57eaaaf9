plan "Paid when the customer pays"
  id waiting
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  paid_on    : date, may be blank
  amount     : money

record Payment on paid_on
  id         : text, key
  sale       : Sale
  paid_on    : date
  amount     : money

commission sales
  for each Sale
  earn 10% of amount
  payable on paid_on

commission collected
  for each Sale
  earn 10% of (sum of Payment.amount of this Sale)
  on end of the quarter
  payable on end of the quarter

# s2 is not paid yet: pending, without a day. s3 was paid before it was sold: due when it is earned.
# Of s1's payments only that of March is there when the quarter ends.
example "A day that is not known yet"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | paid_on    | amount  |
    | s1 | ana | 2026-01-02 | 2026-02-03 | EUR 500 |
    | s2 | ana | 2026-01-02 |            | EUR 500 |
    | s3 | ana | 2026-01-12 | 2026-01-02 | EUR 500 |
  given Payment
    | id | sale | paid_on    | amount |
    | p1 | s1   | 2026-03-03 | EUR 50 |
    | p2 | s1   | 2026-04-03 | EUR 50 |
  as of 2026-06-30
  expect sales payable to ana in 2026-02-03 is EUR 50
  expect sales pending for s2 is EUR 50
  expect sales payable to ana in 2026-01-12 is EUR 50
  expect collected earned for s1 is EUR 5
