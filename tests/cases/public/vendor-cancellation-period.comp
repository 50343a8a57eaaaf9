# sales-commission-hub (copenhagensales), storks-logikker section 7: a cancellation counts in the period of its deduction
plan "A deduction has a date of its own"
  id vendor-cancellation-period
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep every month from day 15

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

"The client takes a sale off on the day of the deduction."
record Cancellation on deducted_on
  id          : text, key
  sale        : Sale
  deducted_on : date
  amount      : money

commission sales
  for each Sale
  earn amount

clawback cancelled
  for each Cancellation
  take back what sale earned in sales
  share amount
  attainment stays
  recover by offset

# Sold in February, taken off on 5 April: in the period from 15 March to 14 April.
example "A deduction belongs to its own date"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on | amount |
    | s1 | ana | 2026-02-18 | DKK 3,200 |
    | s2 | ana | 2026-03-20 | DKK 5,000 |
  given Cancellation
    | id | sale | deducted_on | amount |
    | c1 | s1 | 2026-04-05 | DKK 3,200 |
  as of 2026-04-14
  expect cancelled earned for c1 is DKK -3,200.00
  expect total paid to ana in 2026-03-14 is DKK 3,200.00
  expect total paid to ana in 2026-04-14 is DKK 1,800.00
