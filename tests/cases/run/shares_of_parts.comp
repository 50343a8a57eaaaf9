plan "Shares of what each is due"
  id shares-of-parts
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  pieces     : units

metric sold = sum of Sale.amount

tiers steps on sold, whole, over each year
  from EUR   0 : EUR 0
  from EUR 200 : EUR 50
  from EUR 500 : EUR 90

# Prorated by the days of whoever is paid, so each part is rounded alone.
bonus half
  for each month
  to payee share 50%
  to manager share 50%
  prorated by days active
  earn EUR 31

# The steps are those that whoever is paid has reached.
commission stepped
  for each Sale
  to rep share 60%
  to rep.manager share 40%
  earn steps

# Units are whole: the parts add up to them.
commission shares
  for each Sale
  to rep share 1/2
  to rep.manager share 1/2
  earn pieces

example "Parts of days, of steps and of pieces"
  given Rep
    | id | manager | joined_on  | left_on    |
    | m  |         | 2025-01-01 |            |
    | a  | m       | 2025-01-01 | 2026-01-16 |
    | b  | a       | 2025-01-01 |            |
  given Sale
    | id | rep | sold_on    | amount  | pieces |
    | s1 | b   | 2026-01-10 | EUR 300 |      7 |
    | s2 | b   | 2026-01-20 | EUR 300 |      7 |
  as of 2026-02-28
  # a, of 31 x 16 / 31: 8 for his own month and 8 for that of b; m: 15.50 for his own, 15.50 for that of a
  expect half earned by a in 2026-01 is EUR 16.00
  expect half earned by b in 2026-01 is EUR 15.50
  expect half earned by m in 2026-01 is EUR 31.00
  expect half earned by a in 2026-02 is nothing
  # b: 60% of 50, then 60% of 90 - 50; a has sold nothing
  expect stepped earned for s1 is EUR 30.00
  expect stepped earned for s2 is EUR 24.00
  expect stepped earned by b in 2026-01 is EUR 54.00
  # 3.5 is rounded up for the first, and 7 - 4 is left; on the 20th a has left
  expect shares earned by b in 2026-01 is 8 units
  expect shares earned by a in 2026-01 is 3 units
