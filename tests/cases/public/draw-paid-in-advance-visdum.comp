# Visdum blog: recoverable and non-recoverable draws
plan "A draw at the start of the month"
  id draw-paid-in-advance-visdum
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
  earn amount
  payable on end of the month

draw ahead
  for each month
  advance USD 4,000
  counting sales
  recover from pay, until repaid

# 4,000 on the first; on the last day 6,000 less the 4,000 leave a check of 2,000.
example "6,000 of commission"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-03-10 | USD 6,000 |
  as of 2026-03-31
  expect ahead payable to ana in 2026-03-01 is USD 4,000.00
  expect sales payable to ana in 2026-03-31 is USD 6,000.00
  expect ahead payable to ana in 2026-03-31 is USD -4,000.00
  expect balance of ahead for ana in 2026-03 is USD 0.00
  expect total paid to ana in 2026-03 is USD 6,000.00
