# Xactly blog: recoverable and non-recoverable draws
plan "A draw of August, not recovered"
  id draw-nonrecoverable-xactly
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

# The draw is for August; September shows what becomes of it.
commission sales
  for each Sale
  earn amount

draw minimum
  for months 1 to 1 from 2026-08-01
  top up what is payable to USD 1,500
  counting sales
  recover nothing

example "500 in August, 3,000 in September"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-08-15 | USD   500 |
    | s2 | ana | 2026-09-15 | USD 3,000 |
  as of 2026-09-30
  expect total paid to ana in 2026-08 is USD 1,500.00
  expect total paid to ana in 2026-09 is USD 3,000.00
