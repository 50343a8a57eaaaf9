# finalexpensesuperstar.com and Earnbase: what is owed after a chargeback of 3,000
plan "A chargeback of 3,000, invoiced"
  id claw-13-invoice
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
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

clawback chargeback
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by invoice

payment
  carry negative balances forward

example "Three months after it"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 3,000 |
    | s2 | ana | 2026-02-15 | USD 1,200 |
    | s3 | ana | 2026-03-15 | USD   900 |
    | s4 | ana | 2026-04-15 | USD 2,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-01   |
  as of 2026-04-30
  expect total paid to ana in 2026-02 is USD 1,200.00
  expect balance of chargeback for ana in 2026-02 is USD 0.00
  expect total paid to ana in 2026-03 is USD 900.00
  expect balance of chargeback for ana in 2026-03 is USD 0.00
  expect total paid to ana in 2026-04 is USD 2,000.00
  expect balance of chargeback for ana in 2026-04 is USD 0.00
  expect chargeback invoiced to ana in 2026-02 is USD 3,000.00
