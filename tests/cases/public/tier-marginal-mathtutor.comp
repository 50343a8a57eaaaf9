# Math Tutor DVD, business math lesson 803: graduated commission
plan "Three rates in a week"
  id tier-marginal-mathtutor
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

metric sold = sum of Sale.amount

tiers graduated on sold, marginal, over each week
  from USD     0 : 6%
  from USD 3,000 : 8%
  from USD 8,000 : 10%

commission weekly
  for each Sale
  earn amount at graduated

# 3,000 at 6%, 5,000 at 8% and 1,000 at 10%: 180 + 400 + 100
example "A week of 9,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-05 | USD 3,000 |
    | s2 | ana | 2026-01-07 | USD 5,000 |
    | s3 | ana | 2026-01-11 | USD 1,000 |
    | s4 | ana | 2026-01-12 | USD 1,000 |
  as of 2026-01-31
  expect weekly earned for s1 is USD 180.00
  expect weekly earned for s2 is USD 400.00
  expect weekly earned for s3 is USD 100.00
  expect weekly earned for s4 is USD 60.00
