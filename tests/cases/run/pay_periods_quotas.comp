plan "Quotas for half months"
  id pay-periods-quotas
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

quota target : money from data per pay period

bonus hit
  for each pay period
  when sold of the pay period is at least target of the pay period
  earn EUR 3

bonus both
  for each month
  when sold of the month is at least target of the month
  earn EUR 5

bonus share
  for each pay period
  earn EUR 10 * (sold / target)

# A quota of a pay period is given by its first day. First half of February: 100 of 100, 10 * 1 = 10.
# Second: 300 of 400, 10 * 0.75 = 7.50; the month has 400 of 500.
# Second half of January: 900 of 900, and the month 900 of 1,800.
example "A quota for each half month adds up to the month"
  given Rep
    | id  |
    | ana |
  given target
    | rep | pay period | value   |
    | ana | 2026-01-01 | EUR 900 |
    | ana | 2026-01-16 | EUR 900 |
    | ana | 2026-02-01 | EUR 100 |
    | ana | 2026-02-16 | EUR 400 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s0 | ana | 2026-01-31 | EUR 900 |
    | s1 | ana | 2026-02-15 | EUR 100 |
    | s2 | ana | 2026-02-16 | EUR 200 |
    | s3 | ana | 2026-02-28 | EUR 100 |
  as of 2026-02-28
  expect hit earned by ana in 2026-01 is EUR 3.00
  expect hit earned by ana in 2026-02-15 is EUR 3.00
  expect hit earned by ana in 2026-02-28 is nothing
  expect both earned by ana in 2026-01 is nothing
  expect both earned by ana in 2026-02 is nothing
  expect share earned by ana in 2026-02-15 is EUR 10.00
  expect share earned by ana in 2026-02-28 is EUR 7.50
  expect total paid to ana in 2026-02-16 is EUR 37.50
