# Hyperbots glossary, accelerator commission
plan "More above the quota"
  id accelerator-hyperbots
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

quota target = USD 200,000 per year

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

metric sold = sum of Sale.amount

metric attainment = sold / target

tiers accelerated on attainment, marginal, over each year
  from   0% : 5%
  from 100% : 8%

commission yearly
  for each year
  earn sold at accelerated

# 200,000 at 5% and 60,000 at 8%: 10,000 + 4,800
example "Sales of 260,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-03-10 | USD 260,000 |
  as of 2026-12-31
  expect yearly earned by ana in 2026 is USD 14,800.00
