# Oracle Fusion Cloud Incentive Compensation: example of draw and recovery
plan "A draw that is recovered later"
  id draw-delayed-recovery-oracle
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
  for months 1 to 6 from 2026-01-01
  top up what is payable to USD 1,000
  counting sales
  recover from pay above USD 1,000, from 2026-04-01, until repaid

example "Three months below the minimum"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-15 | USD 500 |
    | s2 | ana | 2026-02-15 | USD 700 |
    | s3 | ana | 2026-03-15 | USD 400 |
  as of 2026-03-31
  expect minimum earned by ana in 2026-01 is USD 500.00
  expect minimum earned by ana in 2026-02 is USD 300.00
  expect minimum earned by ana in 2026-03 is USD 600.00
  expect total paid to ana in 2026-01 is USD 1,000.00
  expect total paid to ana in 2026-02 is USD 1,000.00
  expect total paid to ana in 2026-03 is USD 1,000.00
  expect balance of minimum for ana in 2026-01 is USD 500.00
  expect balance of minimum for ana in 2026-02 is USD 800.00
  expect balance of minimum for ana in 2026-03 is USD 1,400.00

# Ours: what is above the minimum in March is not touched, and in April it is.
example "Recovery starts in the fourth period"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-15 | USD   500 |
    | s2 | ana | 2026-03-15 | USD 1,400 |
    | s3 | ana | 2026-04-15 | USD 1,400 |
  as of 2026-04-30
  expect total paid to ana in 2026-03 is USD 1,400.00
  expect balance of minimum for ana in 2026-03 is USD 1,500.00
  expect total paid to ana in 2026-04 is USD 1,000.00
  expect balance of minimum for ana in 2026-04 is USD 1,100.00
