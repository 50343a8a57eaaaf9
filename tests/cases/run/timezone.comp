plan "Days in Copenhagen"
  id timezone
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep every month from day 15
  timezone "Europe/Copenhagen"

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

# A moment with an offset from UTC belongs to the day that it is in Copenhagen, which is two hours
# ahead in summer and one in winter. s1 is 23:45 there. s2, a quarter of an hour before midnight in
# London in summer, is 00:45 of the 15th. s3, 22:30 in UTC, is 23:30 in January. s4 has no offset:
# its day stands as it is written. s5 is 18:30 of the 14th in New York, 00:30 of the 15th there.
# 15 December: s3. 15 March: s1 and s4. 15 April: s2 and s5.
example "Shortly before and after midnight"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on                   | amount    |
    | s1 | ana | 2026-04-14T23:45:00+02:00 | DKK 100   |
    | s2 | ana | 2026-04-14T23:45:00+01:00 | DKK 200   |
    | s3 | ana | 2026-01-14T22:30:00Z      | DKK 400   |
    | s4 | ana | 2026-04-14T23:59:59       | DKK 800   |
    | s5 | ana | 2026-04-14 18:30-04:00    | DKK 1,600 |
  as of 2026-05-14
  expect base earned by ana in 2026-04-14 is DKK 90.00
  expect base earned by ana in 2026-04-15 is DKK 180.00
  expect base earned by ana in 2026-01-14 is DKK 40.00
  expect total paid to ana in 2025-12-15 is DKK 40.00
  expect total paid to ana in 2026-03-15 is DKK 90.00
  expect total paid to ana in 2026-04-15 is DKK 180.00
