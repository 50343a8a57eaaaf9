# finalexpensesuperstar.com: how to figure out your commissions
plan "Taken off the next commission"
  id chargeback-netted
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
  recover by offset

example "100 is owed, 500 is earned"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | USD 100 |
    | s2 | ana | 2026-03-15 | USD 500 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-20   |
  as of 2026-03-31
  expect total paid to ana in 2026-01 is USD 100.00
  expect total paid to ana in 2026-02 is USD 0.00
  expect total paid to ana in 2026-03 is USD 400.00
