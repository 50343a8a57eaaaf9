plan "From the 15th"
  id pay-periods-from-day
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep every month from day 15, 5 days after the pay period

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

commission base
  for each Sale
  earn 10% of amount

salary fixed
  for each pay period
  earn EUR 1,000

bonus volume
  for each pay period
  when sold of the pay period is at least EUR 1,000
  earn EUR 50

bonus after
  for each pay period
  earn 5% of sold of the last pay period

bonus of_the_month
  for each month
  earn 1% of sold

# 15 December to 14 January: s1. 15 January to 14 February: s2 and s3, 1,100 in all.
# 60 + 1,000 = 1,060 in the first; 40 + 70 + 1,000 + 50 + 5% of 600 = 1,190 in the second, and 1% of
# what was sold in the month of January, which ends in it: 10 of 1,000.
example "The 14th and the 15th lie in two pay periods"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-14 | EUR 600 |
    | s2 | ana | 2026-01-15 | EUR 400 |
    | s3 | ana | 2026-02-14 | EUR 700 |
    | s4 | ana | 2026-02-15 | EUR 300 |
  as of 2026-02-14
  expect base payable to ana in 2026-01-14 is EUR 60.00
  expect fixed earned by ana in 2026-01-14 is EUR 1,000.00
  expect volume earned by ana in 2026-01-14 is nothing
  expect volume earned by ana in 2026-02-14 is EUR 50.00
  expect after earned by ana in 2026-02-14 is EUR 30.00
  expect of_the_month earned by ana in 2026-01-31 is EUR 10.00
  expect total paid to ana in 2025-12-15 is EUR 1,060.00
  expect total paid to ana in 2026-01-14 is EUR 1,060.00
  expect total paid to ana in 2026-01-15 is EUR 1,200.00
  expect total paid to ana in 2026-02-14 is EUR 1,200.00
  expect base earned for s4 is nothing
  expect base paid for s3 is EUR 70.00

# The pay period from 15 December ends after the plan: no salary and no bonus for it. What was sold
# in it until 31 December is paid in it.
example "The end of the plan cuts a pay period"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-12-20 | EUR 600 |
    | s2 | ana | 2027-01-02 | EUR 400 |
  as of 2027-01-14
  expect fixed earned by ana in 2026-12-14 is EUR 1,000.00
  expect fixed earned by ana in 2027-01-14 is nothing
  expect total paid to ana in 2027-01-14 is EUR 66.00
