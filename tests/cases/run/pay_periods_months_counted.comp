plan "Every five months"
  id pay-periods-months-counted
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep every 5 months from 2026-02-10

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission base
  for each Sale
  earn 10% of amount

salary fixed
  for each pay period
  earn EUR 900

# Counted from 10 February: 10 September to 9 February, 10 February to 9 July, 10 July to 9 December.
example "From a day, in other months every year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-02-09 | EUR 100 |
    | s2 | ana | 2026-02-10 | EUR 200 |
    | s3 | ana | 2026-07-09 | EUR 300 |
    | s4 | ana | 2026-07-10 | EUR 400 |
  as of 2026-12-09
  expect fixed earned by ana in 2026-02-09 is EUR 900.00
  expect fixed earned by ana in 2026-07-09 is EUR 900.00
  expect fixed earned by ana in 2026-12-09 is EUR 900.00
  expect total paid to ana in 2025-09-10 is EUR 910.00
  expect total paid to ana in 2026-02-10 is EUR 950.00
  expect total paid to ana in 2026-07-10 is EUR 940.00
