plan "Vesting"
  id vesting
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

vesting three_year
  every 1 month for 36 months
  cliff 12 months

vesting monthly
  every 1 month for 3 months

vesting quarterly
  every 3 months for 12 months

vesting ten_days
  every 10 days for 30 days

commission long
  for each Sale
  earn amount
  payable by three_year from sold_on

commission short
  for each Sale
  earn amount
  payable by monthly from sold_on

commission quarters
  for each Sale
  earn amount
  payable 50% on sold_on
  payable 50% by quarterly from sold_on

commission in_days
  for each Sale
  earn amount
  payable by ten_days from sold_on

commission thirds
  for each Sale
  earn amount
  payable 1/3 on sold_on
  payable 1/3 30 days after sold_on
  payable 1/3 2 months after sold_on

award yearly
  for each year
  earn EUR 100
  payable by monthly from end of the year

# 100.00 over 36 months: 2.78 (2.7777...), 5.56, 8.33, ...: the parts of the first twelve months
# come together on day 12 months: 33.33. Month 13: 36.11 - 33.33 = 2.78. In all 100.00.
example "Cumulative rounding, and a cliff"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-31 | EUR 100.00 |
  as of 2029-12-31
  expect long payable for s1 is EUR 100.00
  expect long payable to ana in 2026 is nothing
  expect long payable to ana in 2027-01 is EUR 33.33
  expect long payable to ana in 2027-02 is EUR 2.78
  # 38.89 - 36.11, 41.67 - 38.89, 44.44 - 41.67
  expect long payable to ana in 2027-03 is EUR 2.78
  expect long payable to ana in 2027-04 is EUR 2.78
  expect long payable to ana in 2027-05 is EUR 2.77
  expect long payable to ana in 2027 is EUR 63.89
  expect long payable to ana in 2029-01 is EUR 2.78
  expect long payable to ana in 2029-02 is nothing

example "Dates are counted from the first, and clamped to the month's end"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-31 | EUR 100.00 |
  as of 2027-12-31
  expect ledger
    | component | payable_on | amount    |
    | short     | 2026-02-28 | EUR 33.33 |
    | short     | 2026-03-31 | EUR 33.34 |
    | short     | 2026-04-30 | EUR 33.33 |
    | quarters  | 2026-01-31 | EUR 50.00 |
    | quarters  | 2026-04-30 | EUR 12.50 |
    | quarters  | 2026-07-31 | EUR 12.50 |
    | quarters  | 2026-10-31 | EUR 12.50 |
    | quarters  | 2027-01-31 | EUR 12.50 |
    | in_days   | 2026-02-10 | EUR 33.33 |
    | in_days   | 2026-02-20 | EUR 33.34 |
    | in_days   | 2026-03-02 | EUR 33.33 |
    | thirds    | 2026-01-31 | EUR 33.33 |
    | thirds    | 2026-03-02 | EUR 33.34 |
    | thirds    | 2026-03-31 | EUR 33.33 |
    | yearly    | 2027-01-31 | EUR 33.33 |
    | yearly    | 2027-02-28 | EUR 33.34 |
    | yearly    | 2027-03-31 | EUR 33.33 |

# A negative amount is its mirror, and a cent goes where its third is reached: 0.33, 0.67, 1 cent.
example "Small and negative amounts"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-31 | EUR    0.01 |
    | s2 | ana | 2026-01-31 | EUR -100.00 |
  as of 2026-05-31
  expect short payable for s1 is EUR 0.01
  expect short payable for s2 is EUR -100.00
  expect ledger
    | component | record_key | payable_on | amount     |
    | short     | s1         | 2026-03-31 | EUR   0.01 |
    | short     | s2         | 2026-02-28 | EUR -33.33 |
    | short     | s2         | 2026-03-31 | EUR -33.34 |
    | short     | s2         | 2026-04-30 | EUR -33.33 |

example "What has not vested is pending"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-31 | EUR 100.00 |
  as of 2026-03-30
  expect short payable for s1 is EUR 33.33
  expect short pending for s1 is EUR 66.67
  expect long pending for s1 is EUR 100.00
