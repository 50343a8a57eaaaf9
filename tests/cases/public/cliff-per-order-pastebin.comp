# An affiliate offer on Pastebin: the whole order at one rate
plan "One rate for the whole order"
  id cliff-per-order-pastebin
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

tiers by_size on Sale.amount, whole, per record
  from USD   0 : 10%
  from USD  50 : 15%
  from USD 100 : 20%

commission orders
  for each Sale
  earn amount at by_size

# 15% of 75, 20% of 200
example "Two orders"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | USD  75 |
    | s2 | ana | 2026-01-11 | USD 200 |
  as of 2026-01-31
  expect orders earned for s1 is USD 11.25
  expect orders earned for s2 is USD 40.00
