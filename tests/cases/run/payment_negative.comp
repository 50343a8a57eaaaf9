plan "Less than nothing"
  id negative-balance
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
  payable on sold_on

clawback first_claim
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

# 800 paid in January are taken back in March, when there is nothing else: -800 is carried. April
# pays 500 of it, May the rest.
example "A negative payment is carried"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 800 |
    | s2 | ana | 2026-04-10 | EUR 500 |
    | s3 | ana | 2026-05-10 | EUR 500 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  as of 2026-06-30
  expect total paid to ana in 2026-01 is EUR 800.00
  expect total paid to ana in 2026-03 is EUR 0.00
  expect total paid to ana in 2026-04 is EUR 0.00
  expect total paid to ana in 2026-05 is EUR 200.00
  expect some of ledger
    | component | earned_on  | amount      |
    | balance   | 2026-03-31 | EUR  800.00 |
    | balance   | 2026-04-01 | EUR -800.00 |
    | balance   | 2026-04-30 | EUR  300.00 |
    | balance   | 2026-05-01 | EUR -300.00 |
