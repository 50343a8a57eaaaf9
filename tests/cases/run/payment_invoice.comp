# A payment below zero is invoiced instead of carried: nothing is brought forward.
plan "Invoiced balances"
  id payment-invoice
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
  invoice negative balances

# February: 200 - 800 = -600 is invoiced. March pays its 500 in full.
example "Below zero once"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 800 |
    | s2 | ana | 2026-02-10 | EUR 200 |
    | s3 | ana | 2026-03-10 | EUR 500 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-20   |
  as of 2026-03-31
  expect total paid to ana in 2026-01 is EUR 800.00
  expect total paid to ana in 2026-02 is EUR 0.00
  expect total invoiced to ana in 2026-02 is EUR 600.00
  expect total paid to ana in 2026-03 is EUR 500.00
  expect total invoiced to ana in 2026-03 is nothing

# In the middle of February nothing is invoiced yet.
example "Before the end of the period"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 800 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-05   |
  as of 2026-02-10
  expect total invoiced to ana in 2026-02 is nothing
