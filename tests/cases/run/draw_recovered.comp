plan "A draw that is recovered"
  id draw-recovered
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission sales
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 30 days after sold_on
  on left_on : keep all

commission other
  for each Sale
  earn EUR 1
  payable on sold_on

draw ramp
  for months 1 to 3 from joined_on
  top up what is payable to EUR 3,000
  counting sales
  recover from pay above EUR 3,000, until repaid
  on left_on : waive the rest

# `other` is not counted. January: 80% of 2,500 = 2,000 counted, 1,000 advanced. February: 500 due
# on the 9th and 80% of 3,750 = 3,000: 3,500 counted, 500 recovered. March: 750 due, 2,250 advanced.
# April is the fourth month: 800 counted, nothing advanced. May: 200 + 8,000 counted, 2,750 owed,
# 5,200 above 3,000: all of it.
example "Month by month"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-05 |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR  2,500 |
    | s2 | ana | 2026-02-10 | EUR  3,750 |
    | s3 | ana | 2026-04-10 | EUR  1,000 |
    | s4 | ana | 2026-05-10 | EUR 10,000 |
  as of 2026-06-30
  expect ledger
    | component | kind     | earned_on  | amount        |
    | ramp      | advance  | 2026-01-31 | EUR  1,000.00 |
    | ramp      | recovery | 2026-02-28 | EUR   -500.00 |
    | ramp      | advance  | 2026-03-31 | EUR  2,250.00 |
    | ramp      | recovery | 2026-05-31 | EUR -2,750.00 |
  expect balance of ramp for ana in 2026-01 is EUR 1,000.00
  expect balance of ramp for ana in 2026-02 is EUR 500.00
  expect balance of ramp for ana in 2026-03 is EUR 2,750.00
  expect balance of ramp for ana in 2026-04 is EUR 2,750.00
  expect balance of ramp for ana in 2026-05 is EUR 0.00
  expect total paid to ana in 2026-01 is EUR 3,001.00
  expect total paid to ana in 2026-02 is EUR 3,001.00
  expect total paid to ana in 2026-03 is EUR 3,000.00
  expect total paid to ana in 2026-04 is EUR 801.00
  expect total paid to ana in 2026-05 is EUR 5,451.00
  expect total paid to ana in 2026-06 is EUR 2,000.00

# She leaves on 20 February with 100 still to come on 9 March: the balance of 2,600 stays open at the
# end of February and is waived at the end of March. February itself is not topped up.
example "Waived once nothing more is to come"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-05 | 2026-02-20 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-01 | EUR 5,000 |
    | s2 | ana | 2026-01-10 | EUR   500 |
    | s3 | ana | 2026-02-07 | EUR   500 |
  as of 2026-06-30
  expect ledger
    | component | kind     | earned_on  | amount        | status    |
    | ramp      | advance  | 2026-01-31 | EUR  2,600.00 | payable   |
    | ramp      | recovery | 2026-03-31 | EUR -2,600.00 | waived    |
  expect balance of ramp for ana in 2026-02 is EUR 2,600.00
  expect balance of ramp for ana in 2026-03 is EUR 0.00
  expect total paid to ana in 2026-02 is EUR 501.00
  expect total paid to ana in 2026-03 is EUR 100.00
