# Earnbase glossary: commission chargeback
plan "All of it within twelve months"
  id clawback-full-within-window
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

clawback chargeback
  for each Cancellation within 12 months of sale.sold_on
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

example "Cancelled in the third month"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 4,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  as of 2026-12-31
  expect chargeback earned for c1 is USD -4,000.00
  expect sales earned for s1 is USD 4,000.00
