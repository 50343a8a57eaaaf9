plan "Two clawbacks, each with its limit"
  id two-limits
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

record Refund on refunded_on
  id          : text, key
  sale        : Sale
  refunded_on : date

commission sales
  for each Sale
  earn amount
  payable on sold_on

commission more
  for each Sale
  earn 50% of amount
  payable on sold_on

clawback cancelled
  for each Cancellation
  take back what sale earned in sales, more
  share all
  attainment stays
  recover by offset, at most 50% of each payment

clawback refunded
  for each Refund
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset, at most 50% of each payment

# March: 400 + 200 payable. `cancelled` may take 300 of 1,500 (sales first), `refunded` half of the
# 300 that are left.
example "In the order of the plan, each on what the one before left"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,000 |
    | s2 | ana | 2026-01-11 | EUR 1,000 |
    | s3 | ana | 2026-03-10 | EUR   400 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  given Refund
    | id | sale | refunded_on |
    | r1 | s2   | 2026-03-20  |
  as of 2026-03-31
  expect total paid to ana in 2026-03 is EUR 150.00
  expect cancelled payable to ana in 2026-03 is EUR -300.00
  expect refunded payable to ana in 2026-03 is EUR -150.00
