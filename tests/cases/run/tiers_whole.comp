plan "Re-rating"
  id rerating
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

quota target : money from data per year

metric sold = sum of Sale.amount

metric attainment = sold / target otherwise 0%

tiers bands on attainment, whole, over each year
  from   0% : 4%
  from 100% : 8%
  from 200% : 10%

commission sales
  for each Sale
  earn amount at bands
  at most EUR 7 per Sale
  payable on sold_on

# Quota 100. March reaches 120%: January is owed another 60 x 4 points, in a row of its own.
example "One row per earlier sale, dated by the sale that moved the band"
  given Rep
    | id  |
    | ana |
  given target
    | rep | year | value   |
    | ana | 2026 | EUR 100 |
  given Sale
    | id | rep | sold_on    | amount |
    | s1 | ana | 2026-01-10 | EUR 60 |
    | s2 | ana | 2026-02-10 | EUR 30 |
    | s3 | ana | 2026-03-10 | EUR 30 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount   |
    | sales     | s1         | 2026-01-10 | EUR 2.40 |
    | sales     | s2         | 2026-02-10 | EUR 1.20 |
    | sales     | s3         | 2026-03-10 | EUR 2.40 |
    | sales     | s1         | 2026-03-10 | EUR 2.40 |
    | sales     | s2         | 2026-03-10 | EUR 1.20 |

example "The ledger of January does not change"
  given Rep
    | id  |
    | ana |
  given target
    | rep | year | value   |
    | ana | 2026 | EUR 100 |
  given Sale
    | id | rep | sold_on    | amount |
    | s1 | ana | 2026-01-10 | EUR 60 |
    | s2 | ana | 2026-03-10 | EUR 60 |
  as of 2026-02-28
  expect sales earned by ana in 2026-01 is EUR 2.40
  expect sales earned for s2 is nothing

# 60 -> 120 -> 80: the credit note takes the year back into the first band.
example "Falling back gives negative rows"
  given Rep
    | id  |
    | ana |
  given target
    | rep | year | value   |
    | ana | 2026 | EUR 100 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR  60 |
    | s2 | ana | 2026-03-10 | EUR  60 |
    | s3 | ana | 2026-04-10 | EUR -40 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount    |
    | sales     | s1         | 2026-01-10 | EUR  2.40 |
    | sales     | s2         | 2026-03-10 | EUR  4.80 |
    | sales     | s1         | 2026-03-10 | EUR  2.40 |
    | sales     | s3         | 2026-04-10 | EUR -1.60 |
    | sales     | s1         | 2026-04-10 | EUR -2.40 |
    | sales     | s2         | 2026-04-10 | EUR -2.40 |

# Two bands at once, and the cap of 7 per sale holds in every rate: s2 is 120 x 8% = 9.60, cut to 7.
example "The cap per sale holds at every rate"
  given Rep
    | id  |
    | ana |
  given target
    | rep | year | value   |
    | ana | 2026 | EUR 100 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR  50 |
    | s2 | ana | 2026-02-10 | EUR 120 |
    | s3 | ana | 2026-03-10 | EUR  60 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount   |
    | sales     | s1         | 2026-01-10 | EUR 2.00 |
    | sales     | s2         | 2026-02-10 | EUR 7.00 |
    | sales     | s1         | 2026-02-10 | EUR 2.00 |
    | sales     | s3         | 2026-03-10 | EUR 6.00 |
    | sales     | s1         | 2026-03-10 | EUR 1.00 |

example "The next year starts in the first band, other people apart"
  given Rep
    | id  |
    | ana |
    | bo  |
  given target
    | rep | year | value   |
    | ana | 2026 | EUR 100 |
    | bo  | 2026 | EUR 100 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s0 | ana | 2025-12-10 | EUR 500 |
    | s1 | ana | 2026-01-10 | EUR  60 |
    | s2 | bo  | 2026-03-10 | EUR  60 |
  as of 2026-12-31
  expect sales earned by ana is EUR 2.40
  expect sales earned by bo is EUR 2.40
