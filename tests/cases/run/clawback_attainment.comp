# Attainment that falls: a share of the record leaves sums and counts at the end of the event's day.
plan "Attainment falls"
  id clawback-attainment
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Product
  Core
  Plus

record Rep
  id         : text, key

record Sale for rep on sold_on
  id          : text, key
  rep         : Rep
  sold_on     : date
  invoiced_on : date, may be blank
  amount      : money
  product     : Product

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date
  share        : percent

metric sold = sum of Sale.amount
metric core = sum of Sale.amount where product is Core
metric number_sold = count of Sale
metric invoiced = sum of Sale.amount on invoiced_on

tiers slices on sold, marginal, over each year
  from EUR     0 : 5%
  from EUR 1,000 : 10%

tiers levels on sold, whole, over each year
  from EUR     0 : 5%
  from EUR 1,000 : 10%

commission by_slice
  for each Sale
  earn amount at slices

commission by_level
  for each Sale
  earn amount at levels

bonus monthly
  for each month
  earn 1% of sold

clawback back
  for each Cancellation
  take back what sale earned in by_slice, by_level
  share share
  attainment falls
  recover by offset

# s1: 800 at 5% = 40.
# s2, on the day of the cancellation, does not see it yet: 800 to 1,100 is 200 at 5% and 100 at 10%:
#   20. At the end of that day 50% of s1, 400, are gone: 700 are left.
# s3: 700 to 1,100: 300 at 5%, 100 at 10%: 25.
# The second event asks for 80% more, 50% are left: 400 of the sum are gone again. s4: 700 to 900:
#   200 at 5% = 10.
# What is taken back of by_slice: 50% of 40 = 20, then the other 20.
# by_level: s1 40; s2 brings 1,100: 30 at 10%, and s1 is rated again: +40. At the end of 10 March 700
#   are left: s1 -40, s2 -15. Of s1, 40 by then, 50% = 20 is taken back. s3 brings 1,100 again:
#   400 at 10% = 40; s1 +40, of which 50% is cut again: 20; s2 +15. On 5 May 700 are left: s1 -40,
#   s2 -15, s3 -20. s4: 200 at 5% = 10. What s1 earned in all is 40, and all of it is gone.
# monthly: 1% of 800; of 300 - 400; of 400; of -400; of 200.
example "Twice, of one sale"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount  | product |
    | s1 | ana | 2026-01-10 | 2026-03-20  | EUR 800 | Core    |
    | s2 | ana | 2026-03-10 |             | EUR 300 | Plus    |
    | s3 | ana | 2026-04-10 |             | EUR 400 | Core    |
    | s4 | ana | 2026-06-10 |             | EUR 200 | Plus    |
  given Cancellation
    | id | sale | cancelled_on | share |
    | c1 | s1   | 2026-03-10   |   50% |
    | c2 | s1   | 2026-05-05   |   80% |
  as of 2026-06-30
  expect by_slice earned for s1 is EUR 40.00
  expect by_slice earned for s2 is EUR 20.00
  expect by_slice earned for s3 is EUR 25.00
  expect by_slice earned for s4 is EUR 10.00
  expect sold of ana in 2026-01 is EUR 800.00
  expect sold of ana in 2026-03 is EUR -100.00
  expect sold of ana in 2026-Q1 is EUR 700.00
  expect sold of ana in 2026 is EUR 900.00
  expect core of ana in 2026 is EUR 400.00
  expect core of ana in 2026-03 is EUR -400.00
  expect number_sold of ana in 2026-Q1 is 1.5
  expect number_sold of ana in 2026 is 3
  expect invoiced of ana in 2026-03 is EUR 400.00
  expect invoiced of ana in 2026 is EUR 0.00
  expect monthly earned by ana in 2026-01 is EUR 8.00
  expect monthly earned by ana in 2026-03 is EUR -1.00
  expect monthly earned by ana in 2026-05 is EUR -4.00
  expect by_level earned by ana in 2026-01 is EUR 40.00
  expect by_level earned by ana in 2026-03 is EUR 15.00
  expect by_level earned by ana in 2026-04 is EUR 95.00
  expect by_level earned by ana in 2026-05 is EUR -75.00
  expect by_level earned for s1 is EUR 40.00
  expect by_level earned for s2 is EUR 15.00
  expect by_level earned for s3 is EUR 20.00
  expect by_level earned for s4 is EUR 10.00
  expect back earned for c1 is EUR -40.00

# Before the second event, and before the invoice: nothing of it is known.
example "In between"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount  | product |
    | s1 | ana | 2026-01-10 | 2026-03-20  | EUR 800 | Core    |
  given Cancellation
    | id | sale | cancelled_on | share |
    | c1 | s1   | 2026-03-10   |   50% |
    | c2 | s1   | 2026-05-05   |   80% |
  as of 2026-03-15
  expect sold of ana in 2026 is EUR 400.00
  expect invoiced of ana in 2026 is EUR 0.00
