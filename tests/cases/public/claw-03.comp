# United States Coast Guard, recoupment of bonuses: days of a started month
plan "Months that count from the sixteenth day"
  id claw-03
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

record Leave on left_on
  id         : text, key
  sale       : Sale
  left_on    : date
  months     : number
  days       : number

# Of 48 months: 15 days or fewer of a started month are dropped, 16 or more count as a month.
clawback unserved
  for each Leave
  take back what sale earned in sales
  share ((48 - months - (if days is at least 16 then 1 else 0)) / 48)
  attainment stays
  recover by offset

commission sales
  for each Sale
  earn amount

# Served 20, 21 and 33 months: 28, 27 and 15 of 48 are taken back.
example "Three ways to leave"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 4,800 |
    | s2 | ana | 2026-01-10 | USD 4,800 |
    | s3 | ana | 2026-01-10 | USD 4,800 |
  given Leave
    | id | sale | left_on    | months | days |
    | l1 | s1   | 2026-09-01 |     20 |   15 |
    | l2 | s2   | 2026-09-01 |     20 |   16 |
    | l3 | s3   | 2026-09-01 |     32 |   29 |
  as of 2026-12-31
  expect unserved earned for l1 is USD -2,800.00
  expect unserved earned for l2 is USD -2,700.00
  expect unserved earned for l3 is USD -1,500.00
