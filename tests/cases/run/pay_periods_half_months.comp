plan "Twice a month"
  id pay-periods-half-months
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep every half month

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
  earn EUR 500

bonus volume
  for each month
  earn 1% of sold

# 15 and 16 February lie in two pay periods; the second ends on the 28th, with the month.
# 10 + 500; 20 + 30 + 500, and 1% of 600 with the month.
example "The 15th and the 16th, and a short month"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-02-15 | EUR 100 |
    | s2 | ana | 2026-02-16 | EUR 200 |
    | s3 | ana | 2026-02-28 | EUR 300 |
  as of 2026-02-28
  expect fixed earned by ana in 2026-02 is EUR 1,000.00
  expect total paid to ana in 2026-02-01 is EUR 510.00
  expect total paid to ana in 2026-02-16 is EUR 556.00
  expect total paid to ana in 2026-02 is EUR 1,066.00

# Without a date of its own the run stands at the end of the pay period of the latest record.
example "The latest record decides how far the run goes"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-02 | EUR 100 |
  expect total paid to ana in 2026-03-15 is EUR 510.00
