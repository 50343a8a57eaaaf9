# sales-commission-manager, unit tests of commission timing
plan "Cancelled in three months"
  id clawback-early-cancel
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

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission sales
  for each Sale
  earn amount

# Less than three months after the sale: not on the day itself.
clawback early
  for each Cancellation where cancelled_on is below sale.sold_on + 3 months
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

example "In February and in June"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-01-01 | USD 500 |
    | s2 | ana | 2025-01-01 | USD 500 |
    | s3 | ana | 2025-01-01 | USD 500 |
    | s4 | ana | 2025-01-01 | USD 500 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-02-15   |
    | c2 | s2   | 2025-06-01   |
    | c3 | s3   | 2025-03-31   |
    | c4 | s4   | 2025-04-01   |
  as of 2025-12-31
  expect early earned for c1 is USD -500.00
  expect early earned for c2 is nothing
  expect early earned for c3 is USD -500.00
  expect early earned for c4 is nothing
