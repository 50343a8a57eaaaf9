# Salesforce Spiff, Trailhead: marginal payout rules on what was closed before
plan "A deal on top of earlier ones"
  id tier-accumulated-spiff-mamount
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

metric closed = sum of Sale.amount

tiers by_total on closed, marginal, over each year
  from USD       0 : 4%
  from USD 150,000 : 6%
  from USD 250,000 : 8%

commission deals
  for each Sale
  earn amount at by_total

# 145,000 before: 5,000 at 4% and 15,000 at 6%, 200 + 900
example "From 145,000 to 165,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-10 | USD 145,000 |
    | s2 | ana | 2026-04-10 | USD  20,000 |
  as of 2026-12-31
  expect deals earned for s2 is USD 1,100.00
