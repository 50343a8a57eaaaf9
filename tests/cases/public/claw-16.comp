# Spiff and Core Commissions, help pages: reversals
plan "Reversed in the month of the cancellation"
  id claw-16
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

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

metric sold = sum of Sale.amount

commission sales
  for each Sale
  earn 5% of amount

commission early
  for each Sale
  earn amount

clawback reversed
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

clawback exit
  for each Cancellation
  take back what sale earned in early
  share 50%
  attainment stays
  recover by offset

# 5% of 10,000 is 500: it stays in June, -500 stands in August, and the year has sold 10,000 still.
example "Paid in June, cancelled in August"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-06-10 | USD 10,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-08-10   |
  as of 2026-12-31
  expect sales earned by ana in 2026-06 is USD 500.00
  expect reversed earned by ana in 2026-08 is USD -500.00
  expect reversed earned by ana in 2026-06 is nothing
  expect sold of ana in 2026 is USD 10,000.00
  expect exit earned for c1 is USD -5,000.00
