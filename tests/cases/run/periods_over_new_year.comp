plan "Over the turn of the year"
  id periods-over-new-year
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2027-12-31
  currency EUR
  vendor pays Rep every 2 weeks from 2025-12-22

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

bonus fortnight
  for each pay period
  earn 10% of sold year to date
  less what was earned earlier in the year

bonus week
  for each week
  earn 1% of sold year to date
  less what was earned earlier in the year

salary part
  for each pay period
  earn EUR 1,400
  prorated by days active

# The pay period from 22 December 2025 ends on 4 January, in the year 2026, and so does the week from
# 29 December: 10% and 1% of 100. What they earn comes off in the pay period to 18 January (10% of
# 300, less 10) and in the week to 11 January (1% of 300, less 1).
# Ana joins on 1 January: 4 of 14 days of 1,400 are 400.
# 21 December 2026 to 3 January 2027 is the first pay period of 2027: 10% of 500 sold in 2027 so far,
# and nothing of the 1,000 of 30 December, which no pay period that ends in 2026 holds.
example "A period belongs to the year in which it ends"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-03 | EUR 100   |
    | s2 | ana | 2026-01-07 | EUR 200   |
    | s3 | ana | 2026-12-30 | EUR 1,000 |
    | s4 | ana | 2027-01-02 | EUR 500   |
  as of 2027-01-17
  expect fortnight earned by ana in 2026-01-04 is EUR 10.00
  expect fortnight earned by ana in 2026-01-18 is EUR 20.00
  expect fortnight earned by ana in 2026-02-01 is nothing
  expect fortnight earned by ana in 2027-01-03 is EUR 50.00
  expect fortnight earned by ana in 2027-01-17 is nothing
  expect week earned by ana in 2026-01-04 is EUR 1.00
  expect week earned by ana in 2026-01-11 is EUR 2.00
  expect week earned by ana in 2027-01-03 is EUR 5.00
  expect part earned by ana in 2026-01-04 is EUR 400.00
  expect part earned by ana in 2026-01-18 is EUR 1,400.00
