# Zepys, learning page on refunds and clawbacks
plan "Ninety days"
  id claw-05
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

clawback refunded
  for each Cancellation within 90 days of sale.sold_on
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

example "The ninetieth day and the next"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-01-01 | USD 100 |
    | s2 | ana | 2025-01-01 | USD 100 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-04-01   |
    | c2 | s2   | 2025-04-02   |
  as of 2025-12-31
  expect refunded earned for c1 is USD -100.00
  expect refunded earned for c2 is nothing
