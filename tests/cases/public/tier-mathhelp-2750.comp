# Math Help Forum, an exercise on two commission rates
plan "More above 5,000"
  id tier-mathhelp-2750
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

tiers two_rates on sold, marginal, over each month
  from USD     0 : 15%
  from USD 5,000 : 20%

commission monthly
  for each month
  earn sold at two_rates

# 15% of 5,000 and 20% of 10,000: 750 + 2,000
example "Sales of 15,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | USD 15,000 |
  as of 2026-01-31
  expect monthly earned by ana in 2026-01 is USD 2,750.00
