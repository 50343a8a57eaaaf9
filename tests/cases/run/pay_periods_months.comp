plan "Every two months"
  id pay-periods-months
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep every 2 months

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

# January and February are one pay period, March and April the next.
example "From the start of the year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-01 | EUR 100 |
    | s2 | ana | 2026-02-28 | EUR 200 |
    | s3 | ana | 2026-03-01 | EUR 300 |
  as of 2026-04-30
  expect fixed earned by ana in 2026-02-28 is EUR 900.00
  expect fixed earned by ana in 2026-03-31 is nothing
  expect fixed earned by ana in 2026-04-30 is EUR 900.00
  expect total paid to ana in 2026-01 is EUR 930.00
  expect total paid to ana in 2026-02 is nothing
  expect total paid to ana in 2026-03 is EUR 930.00
