# Retold from public worked examples, in our own words: mathtutor.com lesson 8.3; MyTime help, tiered commission per pay cycle
plan "Weekly bands"
  id public-weekly
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep weekly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

tiers weekly_bands on sold, marginal, over each week
  from USD     0 : 6%
  from USD 3,000 : 8%
  from USD 8,000 : 10%

tiers cycle_bands on sold, marginal, over each pay period
  from USD     0 : 25%
  from USD   500 : 30%
  from USD 3,000 : 40%

commission weekly
  for each week
  earn sold at weekly_bands

commission per_cycle
  for each Sale
  earn amount at cycle_bands
  payable on sold_on

example "9,000 in one week"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-03-02 | USD 6,000 |
    | s2 | ana | 2026-03-08 | USD 3,000 |
    | s3 | ana | 2026-03-09 | USD 1,000 |
  as of 2026-03-15
  # 180 + 400 + 100
  expect weekly earned by ana in 2026-03-08 is USD 680.00
  expect weekly earned by ana in 2026-03-15 is USD 60.00

example "Three pay cycles"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-03-02 | USD   400 |
    | s2 | ana | 2026-03-09 | USD   100 |
    | s3 | ana | 2026-03-16 | USD 5,000 |
  as of 2026-03-31
  expect per_cycle earned for s1 is USD 100.00
  expect per_cycle earned for s2 is USD 25.00
  # 500 at 25%, 2,500 at 30%, 2,000 at 40%
  expect per_cycle earned for s3 is USD 1,675.00
