# copenhagensales/sales-commission-hub, rule book, section 17
plan "Shortly before midnight in Copenhagen"
  id vendor-timezone-boundary
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

commission sales
  for each Sale
  earn amount

# Copenhagen is two hours ahead of UTC in April: s1 is still on the 14th, and in the pay period that
# ends with it; s2 is on the 15th there, although it is 22:15 of the 14th in UTC.
example "Fifteen minutes before and after"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on                   | amount  |
    | s1 | ana | 2026-04-14T23:45:00+02:00 | DKK 100 |
    | s2 | ana | 2026-04-14T22:15:00Z      | DKK 200 |
  as of 2026-05-14
  expect total paid to ana in 2026-03-15 is DKK 100.00
  expect total paid to ana in 2026-04-15 is DKK 200.00
