# Zepys, learning page on refunds and clawbacks: a reserve of thirty per cent
plan "A reserve of thirty per cent"
  id claw-15
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
  payable 70% on sold_on
  payable 30% 90 days after sold_on

clawback refunded
  for each Cancellation within 90 days of sale.sold_on
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

example "Kept"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2025-01-10 | USD 1,000 |
  as of 2025-12-31
  expect sales payable to ana in 2025-01-10 is USD 700.00
  expect sales payable to ana in 2025-04-10 is USD 300.00

# Cancelled on day 60: the reserve takes 300 of it, 700 were paid.
example "Cancelled on day 60"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2025-01-10 | USD 1,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-03-11   |
  as of 2025-12-31
  expect sales cancelled for s1 is USD 300.00
  expect refunded earned for c1 is USD -700.00
