# Your Profound Info: attainment is what was sold, as a share of the quota
plan "Attainment of a quota"
  id attainment-simple
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

quota target : money from data per year

metric sold = sum of Sale.amount

metric attainment = sold / target otherwise 0%

reward in_reach
  for each year
  when attainment is at least 90%
  give "A dinner"

# 235,000 of 250,000
example "94% of the quota"
  given Rep
    | id  |
    | ana |
  given target
    | rep | year | value       |
    | ana | 2026 | USD 250,000 |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-03-10 | USD 135,000 |
    | s2 | ana | 2026-09-10 | USD 100,000 |
  as of 2026-12-31
  expect attainment of ana in 2026 is 94%
