# Wallace Management blog: a question about draw and commissions
plan "A net check after the draw"
  id draw-net-check-wallace
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-03-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission sales
  for each Sale
  earn 15% of amount
  payable on end of the month

draw ahead
  for each month
  advance USD 2,000
  counting sales
  recover from pay, until repaid

# 15% of 22,500 is 3,375; less the 2,000 that were paid ahead, 1,375.
example "22,500 of sales"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-03-10 | USD 22,500 |
  as of 2026-03-31
  expect sales earned by ana in 2026-03 is USD 3,375.00
  expect ahead payable to ana in 2026-03-01 is USD 2,000.00
  expect ahead payable to ana in 2026-03-31 is USD -2,000.00
  expect total paid to ana in 2026-03 is USD 3,375.00

# 2,000 / 15%: sales of 13,333.33 repay the draw and leave no check.
example "Break-even"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount        |
    | s1 | ana | 2026-03-10 | USD 13,333.33 |
  as of 2026-03-31
  expect sales earned by ana in 2026-03 is USD 2,000.00
  expect balance of ahead for ana in 2026-03 is USD 0.00
