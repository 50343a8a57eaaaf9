# SalesIncentive test data (kalpesh0304): a line from the threshold to the target
plan "A line from 80% to 100%"
  id curve-linear-threshold
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

quota target = USD 1,000 per quarter

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

metric attainment = (sum of Sale.amount) / target

tiers payout on attainment, interpolated, over each quarter
  at  80% : 0%
  at 100% : 10%

bonus quarterly
  for each quarter
  earn USD 100,000 at payout

# 70% is below the threshold; 99.5% is 19.5 of 20 points on: 9.75%; 100%: 10%
example "Three quarters"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD   700 |
    | s2 | ana | 2026-04-10 | USD   995 |
    | s3 | ana | 2026-07-10 | USD 1,000 |
  as of 2026-09-30
  expect quarterly earned by ana in 2026-Q1 is USD 0.00
  expect quarterly earned by ana in 2026-Q2 is USD 9,750.00
  expect quarterly earned by ana in 2026-Q3 is USD 10,000.00
