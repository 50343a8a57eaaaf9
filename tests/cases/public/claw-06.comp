# Zepys, learning page on refunds and clawbacks: a contract ended early
plan "Half of a contract"
  id claw-06
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

commission sales
  for each Sale
  earn amount

clawback ended
  for each Cancellation
  take back what sale earned in sales
  share falling evenly from 100% to 0% over 12 months from sale.sold_on
  attainment stays
  recover by offset

example "After six of twelve months"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 1,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-07-10   |
  as of 2026-12-31
  expect ended earned for c1 is USD -500.00
