# MyTime help, tiered commission by revenue: the amount above a bound has the better rate, and every pay cycle starts afresh
plan "Tiers of a pay cycle"
  id tier-paycycle-mytime-ok
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep every half month

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

metric revenue = sum of Sale.amount

tiers by_cycle on revenue, marginal, over each pay period
  from USD     0 : 25%
  from USD   500 : 30%
  from USD 3,000 : 40%

commission sales
  for each pay period
  earn revenue at by_cycle

# 25% of 400; 25% of 100; 125 + 30% of 2,500 + 40% of 2,000
example "Three cycles"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on | amount |
    | s1 | ana | 2026-01-10 | USD 400 |
    | s2 | ana | 2026-01-20 | USD 100 |
    | s3 | ana | 2026-02-05 | USD 5,000 |
  as of 2026-02-15
  expect sales earned by ana in 2026-01-15 is USD 100.00
  expect sales earned by ana in 2026-01-31 is USD 25.00
  expect sales earned by ana in 2026-02-15 is USD 1,675.00
