# United States Code, title 5, section 5514: fifteen per cent of disposable pay
plan "Fifteen per cent of each payment"
  id claw-12
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key
  left_on    : date, may be blank

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

clawback debt
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset, at most 15% of each payment until left_on

# 15% of 2,400 is 360: 1,000 are paid back with 360, 360 and 280.
example "Three payments"
  given Rep
    | id  | left_on |
    | ana |         |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 1,000 |
    | s2 | ana | 2026-02-15 | USD 2,400 |
    | s3 | ana | 2026-03-15 | USD 2,400 |
    | s4 | ana | 2026-04-15 | USD 2,400 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-01   |
  as of 2026-04-30
  expect total paid to ana in 2026-02 is USD 2,040.00
  expect balance of debt for ana in 2026-02 is USD 640.00
  expect total paid to ana in 2026-03 is USD 2,040.00
  expect balance of debt for ana in 2026-03 is USD 280.00
  expect total paid to ana in 2026-04 is USD 2,120.00
  expect balance of debt for ana in 2026-04 is USD 0.00

# She leaves in the second of these months: all of the 640 comes off its payment.
example "Left after one payment"
  given Rep
    | id  | left_on    |
    | ana | 2026-03-20 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 1,000 |
    | s2 | ana | 2026-02-15 | USD 2,400 |
    | s3 | ana | 2026-03-15 | USD 2,400 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-01   |
  as of 2026-03-31
  expect total paid to ana in 2026-02 is USD 2,040.00
  expect total paid to ana in 2026-03 is USD 1,760.00
  expect balance of debt for ana in 2026-03 is USD 0.00
