# Payments under 50 are held, those over 500 pay 500; what is held or over moves on and is never lost.
plan "Small and large payments"
  id payment-hold
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

commission sales
  for each Sale
  earn amount
  payable on sold_on

clawback cancelled
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

payment
  carry negative balances forward
  hold payments under EUR 50
  at most EUR 500 per payment

# January 30: held. February 30 + 19.99 = 49.99: held. March 49.99 + 0.01 = 50.00: paid, since only
# what is under 50 is held. April 700: 500 paid, 200 over. May 200 + 310 = 510: 500, 10 over. June:
# 10, held. July: 30 is taken back: -20, carried. August: -20 + 100 = 80, paid.
example "Held and over"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR  30.00 |
    | s2 | ana | 2026-02-10 | EUR  19.99 |
    | s3 | ana | 2026-03-10 | EUR   0.01 |
    | s4 | ana | 2026-04-10 | EUR 700.00 |
    | s5 | ana | 2026-05-10 | EUR 310.00 |
    | s6 | ana | 2026-08-10 | EUR 100.00 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-07-10   |
  as of 2026-08-31
  expect total paid to ana in 2026-01 is EUR 0.00
  expect total paid to ana in 2026-02 is EUR 0.00
  expect total paid to ana in 2026-03 is EUR 50.00
  expect total paid to ana in 2026-04 is EUR 500.00
  expect total paid to ana in 2026-05 is EUR 500.00
  expect total paid to ana in 2026-06 is EUR 0.00
  expect total paid to ana in 2026-07 is EUR 0.00
  expect total paid to ana in 2026-08 is EUR 80.00
  expect some of ledger
    | component | earned_on  | amount      |
    | balance   | 2026-01-31 | EUR  -30.00 |
    | balance   | 2026-02-01 | EUR   30.00 |
    | balance   | 2026-02-28 | EUR  -49.99 |
    | balance   | 2026-04-30 | EUR -200.00 |
    | balance   | 2026-06-30 | EUR  -10.00 |
    | balance   | 2026-07-31 | EUR   20.00 |
