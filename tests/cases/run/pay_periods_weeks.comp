plan "Every two weeks"
  id pay-periods-weeks
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep every 2 weeks from 2026-01-05

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

tiers steps on sold, marginal, over each pay period
  from EUR 0     : 10%
  from EUR 1,000 : 20%

commission base
  for each Sale
  earn amount at steps

draw least
  for each pay period
  top up what is payable to EUR 100
  counting base
  recover nothing

bonus best
  for each pay period
  when rank of sold of the pay period is at most 1
  earn EUR 7

# Pay periods start on 22 December, 5 January, 19 January and so on, each for 14 days.
# s1 alone: 10% of 400 = 40, topped up by 60. s2 and s3: 10% of 1,000 + 20% of 500 = 200.
# s4 starts from zero again: 10% of 900 = 90, topped up by 10. Bob has only his minimum.
example "Fortnights, and tiers that start again with each"
  given Rep
    | id  |
    | ana |
    | bob |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-04 | EUR 400 |
    | s2 | ana | 2026-01-05 | EUR 800 |
    | s3 | ana | 2026-01-18 | EUR 700 |
    | s4 | ana | 2026-01-19 | EUR 900 |
  as of 2026-02-01
  expect base earned for s1 is EUR 40.00
  expect base earned for s2 is EUR 80.00
  expect base earned for s3 is EUR 120.00
  expect base earned for s4 is EUR 90.00
  expect least paid to ana in 2025-12-22 is EUR 60.00
  expect least paid to ana in 2026-01-05 is nothing
  expect least paid to ana in 2026-01-19 is EUR 10.00
  expect total paid to ana in 2026-01-04 is EUR 107.00
  expect total paid to ana in 2026-01-11 is EUR 207.00
  expect total paid to ana in 2026-02-01 is EUR 107.00
  expect total paid to bob in 2026-01-05 is EUR 100.00

# 5 January and 25 times 14 days is 21 December: that pay period ends on 3 January 2027.
example "Over the end of the year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-12-20 | EUR 1,000 |
    | s2 | ana | 2026-12-21 | EUR 1,000 |
    | s3 | ana | 2026-12-31 | EUR 1,000 |
  as of 2027-01-03
  expect base earned for s1 is EUR 100.00
  expect base earned for s2 is EUR 100.00
  expect base earned for s3 is EUR 200.00
  expect total paid to ana in 2026-12-20 is EUR 107.00
  expect total paid to ana in 2027-01-03 is EUR 300.00
