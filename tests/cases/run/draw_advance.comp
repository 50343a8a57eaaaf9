# An advance is payable on the period's first day and may be recovered in its own period; what is
# lent is payable on the last day and never is. Recovery by a share of pay is cut to whole cents.
plan "Advances and loans"
  id draw-advance
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

commission sales
  for each Sale
  earn amount
  payable on sold_on

draw ahead
  for months 1 to 2 from joined_on
  advance EUR 1,000
  counting sales
  recover up to 50% of pay, until repaid

draw loan
  for months 1 to 1 from joined_on
  lend EUR 300
  counting sales
  recover from pay above EUR 400, from 2026-02-01, until 2026-03-31

# January: 1,000 ahead on the day of joining, the 12th. Pay 600.01; half of it, 300.005, is cut to
#   300.00; 700 stays owed. 300 is lent on the 31st: nothing of it is recovered in January.
#   Paid 1,000 + 600.01 - 300 + 300 = 1,600.01.
# February: 1,000 ahead on the 1st: 1,700 owed. Pay 900: 450 recovered, 1,250 owed. The loan counts
#   what the draw before it has left, 900 - 450 = 450: 50 above 400 is recovered, 250 owed.
#   Paid 1,000 + 900 - 450 - 50 = 1,400.
# March: pay 2,000: 1,000 recovered, 250 owed. The loan: 2,000 - 1,000 - 400 = 600, so all 250.
# April: pay 2,000: min(250, 1,000) = 250 recovered, nothing owed. Paid 1,750.
example "Ahead in two months, lent in one"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-12 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-01-20 | EUR   600.01 |
    | s2 | ana | 2026-02-20 | EUR   900.00 |
    | s3 | ana | 2026-03-20 | EUR 2,000.00 |
    | s4 | ana | 2026-04-20 | EUR 2,000.00 |
  as of 2026-04-30
  expect ahead payable to ana in 2026-01-12 is EUR 1,000.00
  expect ahead payable to ana in 2026-01-31 is EUR -300.00
  expect loan payable to ana in 2026-01-31 is EUR 300.00
  expect total paid to ana in 2026-01 is EUR 1,600.01
  expect balance of ahead for ana in 2026-01 is EUR 700.00
  expect balance of loan for ana in 2026-01 is EUR 300.00
  expect ahead payable to ana in 2026-02-01 is EUR 1,000.00
  expect total paid to ana in 2026-02 is EUR 1,400.00
  expect balance of ahead for ana in 2026-02 is EUR 1,250.00
  expect balance of loan for ana in 2026-02 is EUR 250.00
  expect total paid to ana in 2026-03 is EUR 750.00
  expect balance of ahead for ana in 2026-03 is EUR 250.00
  expect balance of loan for ana in 2026-03 is EUR 0.00
  expect total paid to ana in 2026-04 is EUR 1,750.00
  expect balance of ahead for ana in 2026-04 is EUR 0.00

# In the middle of February its advance has been paid, and nothing of February is recovered yet.
example "In the middle of a period"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-12 |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-20 | EUR 600.01 |
  as of 2026-02-10
  expect balance of ahead for ana in 2026-01 is EUR 700.00
  expect balance of ahead for ana in 2026-02 is EUR 1,700.00
  expect balance of loan for ana in 2026-02 is EUR 300.00

# Somebody who leaves in January has had January's advance, and gets neither the loan, which is paid
# on the last day, nor February's advance. What is owed after `until` stays on the balance.
example "Left in the first month"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-01-20 |
  as of 2026-06-30
  expect balance of ahead for ana in 2026-06 is EUR 1,000.00
  expect loan earned by ana in 2026-01 is nothing
  expect total paid to ana in 2026-02 is EUR 0.00

# The loan is recovered up to 31 March only: April's 2,000 above the bound leave it as it is.
example "After the day until which it is recovered"
  given Rep
    | id  | joined_on  |
    | ana | 2026-03-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-05-20 | EUR 9,000.00 |
  as of 2026-05-31
  expect balance of loan for ana in 2026-03 is EUR 300.00
  expect balance of loan for ana in 2026-05 is EUR 300.00
  expect balance of ahead for ana in 2026-05 is EUR 0.00
  expect total paid to ana in 2026-05 is EUR 7,000.00
