# A share that is not known is never taken as all of it, or as nothing: the run says so.
plan "Shares that are not known"
  id clawback-unknown
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date
  months       : number
  served       : number

commission one
  for each Sale
  earn amount

clawback by_months
  for each Cancellation
  take back what sale earned in one
  share (months - served) / months
  attainment stays
  recover by offset

example "Divided by nothing"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR 900.00 |
  given Cancellation
    | id | sale | cancelled_on | months | served |
    | c1 | s1   | 2026-02-10   |      0 |      0 |
  as of 2026-06-30
  expect error "(months - served) / months"

# (12 + 12) / 12 = 2: not 100%, and not 200% either.
example "Above 1"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR 900.00 |
  given Cancellation
    | id | sale | cancelled_on | months | served |
    | c1 | s1   | 2026-02-10   |     12 |    -12 |
  as of 2026-06-30
  expect error "a number from 0 to 1"

# (12 - 18) / 12 is below nothing: nothing is taken. 3/4 of 900 = 675.
example "Known"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR 900.00 |
    | s2 | ana | 2026-01-10 | EUR 900.00 |
  given Cancellation
    | id | sale | cancelled_on | months | served |
    | c1 | s1   | 2026-02-10   |     12 |     18 |
    | c2 | s2   | 2026-02-10   |     12 |      3 |
  as of 2026-06-30
  expect by_months earned for c1 is nothing
  expect by_months earned for c2 is EUR -675.00
