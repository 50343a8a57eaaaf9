# Finicast, types of sales commissions: one flat rate
plan "A flat rate"
  id flat-rate-finicast
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

commission flat
  for each Sale
  earn 5% of amount

example "5% of 100,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-02-10 | USD 60,000 |
    | s2 | ana | 2026-02-11 | USD 40,000 |
  as of 2026-02-28
  expect flat earned by ana in 2026-02 is USD 5,000.00
