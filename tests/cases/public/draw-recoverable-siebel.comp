# Oracle Siebel Incentive Compensation, plan design: recoverable draw
plan "A recoverable draw"
  id draw-recoverable-siebel
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

commission sales
  for each Sale
  earn amount

draw minimum
  for each month
  top up what is payable to USD 2,000
  counting sales
  recover from pay above USD 2,000, until repaid

example "Six months of commission"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-15 | USD 2,750 |
    | s2 | ana | 2026-02-15 | USD 3,000 |
    | s3 | ana | 2026-03-15 | USD 1,500 |
    | s4 | ana | 2026-04-15 | USD 2,375 |
    | s5 | ana | 2026-05-15 | USD 3,000 |
    | s6 | ana | 2026-06-15 | USD 2,750 |
  as of 2026-06-30
  expect total paid to ana in 2026-01 is USD 2,750.00
  expect total paid to ana in 2026-02 is USD 3,000.00
  expect total paid to ana in 2026-03 is USD 2,000.00
  expect total paid to ana in 2026-04 is USD 2,000.00
  expect total paid to ana in 2026-05 is USD 2,875.00
  expect total paid to ana in 2026-06 is USD 2,750.00
  expect balance of minimum for ana in 2026-01 is USD 0.00
  expect balance of minimum for ana in 2026-02 is USD 0.00
  expect balance of minimum for ana in 2026-03 is USD 500.00
  expect balance of minimum for ana in 2026-04 is USD 125.00
  expect balance of minimum for ana in 2026-05 is USD 0.00
  expect balance of minimum for ana in 2026-06 is USD 0.00
