# Finicast, types of sales commissions: tiers
plan "A year in three tiers"
  id tier-marginal-finicast
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

metric revenue = sum of Sale.amount

tiers yearly on revenue, marginal, over each year
  from USD       0 : 4%
  from USD 100,000 : 5%
  from USD 150,000 : 6%

commission tiered
  for each year
  earn revenue at yearly

# 100,000 at 4%, 50,000 at 5% and 30,000 at 6%: 4,000 + 2,500 + 1,800
example "A revenue of 180,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-02-10 | USD 100,000 |
    | s2 | ana | 2026-08-10 | USD  80,000 |
  as of 2026-12-31
  expect tiered earned by ana in 2026 is USD 8,300.00
