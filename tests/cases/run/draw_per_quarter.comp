# A draw for a longer time than the pay period: what is payable in all of its pay periods counts.
plan "A least amount per quarter"
  id least-per-quarter
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-11-30
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

metric sold = sum of Sale.amount

commission sales
  for each Sale
  earn 10% of amount

clawback back
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

draw least
  for each quarter
  top up what is payable to EUR 300
  counting sales
  prorated by days active
  recover nothing

draw start
  for each quarter
  advance EUR 50
  counting sales
  recover nothing

draw thanks
  for each half where sold is at least EUR 1,000
  lend EUR 20
  counting sales
  recover nothing

# First quarter: 100 in January and 20 in March count, 180 are missing. They are paid at the end of
# March. Second quarter: 400 in May are more than 300. Third: nothing, 300. The fourth does not end
# within the plan: nothing is topped up and nothing is advanced in it. 50 are advanced on the first
# day of each quarter, in its first month. The first half has sold 1,000 + 200 + 4,000, the second
# ends after the plan.
example "The months of a quarter together"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s0 | ana | 2025-12-10 | EUR   500 |
    | s1 | ana | 2026-01-10 | EUR 1,000 |
    | s2 | ana | 2026-03-10 | EUR   200 |
    | s3 | ana | 2026-05-10 | EUR 4,000 |
  given Cancellation
    | id | sale | cancelled_on |
  as of 2026-12-31
  expect least payable to ana in 2026-01 is nothing
  expect least payable to ana in 2026-02 is nothing
  expect least payable to ana in 2026-03 is EUR 180.00
  expect least payable to ana in 2026-06 is nothing
  expect least payable to ana in 2026-09 is EUR 300.00
  expect least payable to ana in 2026-11 is nothing
  expect least payable to ana in 2026-12 is nothing
  expect start payable to ana in 2026-01 is EUR 50.00
  expect start payable to ana in 2026-02 is nothing
  expect start payable to ana in 2026-04 is EUR 50.00
  expect start payable to ana in 2026-10 is nothing
  expect thanks payable to ana in 2026-06 is EUR 20.00
  expect thanks payable to ana in 2026-05 is nothing
  expect thanks payable to ana in 2026-11 is nothing

# She joins on 15 February: 14 + 31 = 45 of the 90 days, 300 x 45 / 90 = 150. 100 count in February,
# 20 - 100 in March: 130 are missing. The advance comes on the day on which she joins.
# Second quarter: 30 of 91 days, 300 x 30 / 91 = 98.90, and nothing counts. It is paid when the quarter
# has ended, although she left in April.
example "Joining, leaving, and what is taken back"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-02-15 | 2026-04-30 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-02-20 | EUR 1,000 |
    | s2 | ana | 2026-03-10 | EUR   200 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-05   |
  as of 2026-09-30
  expect start payable to ana in 2026-02 is EUR 50.00
  expect least payable to ana in 2026-03 is EUR 130.00
  expect total paid to ana in 2026-02 is EUR 150.00
  expect total paid to ana in 2026-03 is EUR 50.00
  expect start payable to ana in 2026-04 is EUR 50.00
  expect least payable to ana in 2026-04 is nothing
  expect least payable to ana in 2026-06 is EUR 98.90
  expect least payable to ana in 2026-09 is nothing
  expect thanks payable to ana in 2026-06 is nothing
