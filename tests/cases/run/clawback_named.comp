# A clawback that is read by its name: it is below zero, by the day of the event, and a bonus that
# adds it is net of what was taken back in its year.
plan "Net of what was taken back"
  id clawback-named
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2027-12-31
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

award loyalty
  for each year
  earn 5% of (sales earned in the year + back earned in the year)

bonus quiet_quarter
  for each quarter
  when back earned in the quarter is EUR 0 and sales earned in the quarter is above EUR 0
  earn EUR 10

commission sales
  for each Sale
  earn 10% of amount
  payable 80% on sold_on
  payable 20% 90 days after sold_on

clawback back
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

# 2026: s1 100, s2 200, s3 300: 600. c1 of 20 February takes s1: its 20 of 10 April are cancelled,
# 80 are taken back. c2 of 31 December takes s2, all of it paid: 200. Net 600 - 280 = 320, of which
# 5% are 16: what was only cancelled was never paid, and is no part of the clawback.
# 2027: c3 of January takes s3 of 2026, paid by then but for nothing: 300. 5% of (0 - 300) = -15.
# Quarters: the first and the last have a clawback; the second has s2 and none: 10. The third has s3.
example "By the day of the event"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,000 |
    | s2 | ana | 2026-04-10 | EUR 2,000 |
    | s3 | ana | 2026-07-10 | EUR 3,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-20   |
    | c2 | s2   | 2026-12-31   |
    | c3 | s3   | 2027-01-01   |
  as of 2027-12-31
  expect sales cancelled for s1 is EUR 20.00
  expect back earned by ana in 2026 is EUR -280.00
  expect loyalty earned by ana in 2026 is EUR 16.00
  expect loyalty earned by ana in 2027 is EUR -15.00
  expect quiet_quarter earned by ana in 2026-Q1 is nothing
  expect quiet_quarter earned by ana in 2026-Q2 is EUR 10.00
  expect quiet_quarter earned by ana in 2026-Q3 is EUR 10.00
  expect quiet_quarter earned by ana in 2026-Q4 is nothing
