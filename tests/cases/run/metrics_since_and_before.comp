# `since DATE` starts with that day; `before this` ends just before the record, or the period.
plan "Since a day, and before this"
  id since-before
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

quota target = EUR 1,000 per quarter

metric sold = sum of Sale.amount
metric peak = largest of Sale.amount otherwise EUR 0

tiers fresh on sold, whole, since 2026-02-01
  from EUR   0 : 1%
  from EUR 500 : 2%

tiers sliced on sold, marginal, since 2026-02-01
  from EUR   0 : 1%
  from EUR 500 : 2%

spiff so_far
  for each Sale
  earn 10% of (sold since 2026-02-01)
  payable on sold_on

spiff earlier
  for each Sale
  earn 10% of (sold before this)
  payable on sold_on

bonus above_the_peak
  for each month
  earn max(peak - (peak before this), EUR 0)

bonus of_the_spiff
  for each month
  earn 10% of (so_far earned since 2026-02-01)

bonus pace
  for each quarter
  earn 1% of (target since 2026-04-01)

commission restarted
  for each Sale
  earn amount at fresh
  payable on sold_on

commission cut
  for each Sale
  earn amount at sliced
  payable on sold_on

example "A year with a fresh start in February"
  given Rep
    | id  |
    | ana |
    | ben |
  given Sale
    | id | rep | sold_on    | amount    |
    | s0 | ana | 2025-12-20 | EUR    50 |
    | s1 | ana | 2026-01-10 | EUR   100 |
    | s2 | ana | 2026-02-01 | EUR   200 |
    | s3 | ana | 2026-02-01 | EUR   300 |
    | s4 | ana | 2026-03-15 | EUR   400 |
    | s5 | ben | 2026-01-05 | EUR 9,000 |
  as of 2026-09-30
  # since 1 February: nothing for s1; 200, 500 and 900 for the others
  expect so_far earned for s1 is EUR 0.00
  expect so_far earned for s2 is EUR 20.00
  expect so_far earned for s3 is EUR 50.00
  expect so_far earned for s4 is EUR 90.00
  # before this: 50, 150, 350 (s2 of the same day comes first), 650
  expect earlier earned for s1 is EUR 5.00
  expect earlier earned for s2 is EUR 15.00
  expect earlier earned for s3 is EUR 35.00
  expect earlier earned for s4 is EUR 65.00
  # largest of the month less the largest before the month: 100 - 50, 300 - 100, 400 - 300, 0 - 400
  expect above_the_peak earned by ana in 2026-01 is EUR 50.00
  expect above_the_peak earned by ana in 2026-02 is EUR 200.00
  expect above_the_peak earned by ana in 2026-03 is EUR 100.00
  expect above_the_peak earned by ana in 2026-04 is EUR 0.00
  # rows of `so_far` since February: none, 70, 160
  expect of_the_spiff earned by ana in 2026-01 is EUR 0.00
  expect of_the_spiff earned by ana in 2026-02 is EUR 7.00
  expect of_the_spiff earned by ana in 2026-03 is EUR 16.00
  # parts of the quota from the second quarter on: none, one, two
  expect pace earned by ana in 2026-Q1 is EUR 0.00
  expect pace earned by ana in 2026-Q2 is EUR 10.00
  expect pace earned by ana in 2026-Q3 is EUR 20.00
  # s1 comes before the fresh start: the lowest band, and no later sale re-rates it
  expect restarted earned for s1 is EUR 1.00
  # s2: 1% of 200, and 1% more on the day on which s3 reaches 500
  expect restarted earned for s2 is EUR 4.00
  expect restarted earned for s3 is EUR 6.00
  expect restarted earned for s4 is EUR 8.00
  # s3 runs from 200 to 500, s4 from 500 to 900
  expect cut earned for s1 is EUR 1.00
  expect cut earned for s2 is EUR 2.00
  expect cut earned for s3 is EUR 3.00
  expect cut earned for s4 is EUR 8.00
