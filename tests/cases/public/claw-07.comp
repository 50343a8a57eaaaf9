# Earnbase glossary: commission chargeback, in full or in part
plan "In full, or by months"
  id claw-07
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

commission one
  for each Sale
  earn amount

commission two
  for each Sale
  earn amount

clawback full
  for each Cancellation within 12 months of sale.sold_on
  take back what sale earned in one
  share all
  attainment stays
  recover by offset

clawback even
  for each Cancellation within 12 months of sale.sold_on
  take back what sale earned in two
  share falling evenly from 100% to 0% over 12 months
  attainment stays
  recover by offset

example "After three of twelve months"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 4,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-04-10   |
  as of 2026-12-31
  expect full earned for c1 is USD -4,000.00
  expect even earned for c1 is USD -3,000.00
