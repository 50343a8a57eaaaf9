plan "Accelerators"
  id accelerators
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

metric sold = sum of Sale.amount

commission sales
  for each Sale
  earn 10% of amount
  at most EUR 100 per Sale
  at most EUR 150 per year, excess lost
  payable 80% on sold_on
  payable 20% 30 days after sold_on

accelerator spring on sales
  when sold_on in 2026-03
  add 25% of sales

accelerator march_too on sales
  when sold_on in 2026-03
  add 50% of sales

accelerator on_both on sales, spring
  when sold_on in 2026-03
  add 10% of (sales + spring)

accelerator deduction on sales
  when (sold month to date) is above EUR 5,000
  reduce by 5% of sales

award yearly
  for each year
  earn 10% of (spring earned in the year)

# s1 40. s2 5,000 x 10% = 500, cut to 100. s3 10% of 900 = 90, of which the year has room for 10.
# Each works on the sales row alone: 25% and 50% of 100. `on_both` adds 10% of 100 and of 25.
example "On the capped row, each on the earning alone"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-02-10 | EUR   400 |
    | s2 | ana | 2026-03-10 | EUR 5,000 |
    | s3 | ana | 2026-03-20 | EUR   900 |
    | s4 | ana | 2026-03-21 | EUR   900 |
  as of 2026-12-31
  expect spring earned for s1 is nothing
  expect spring earned for s2 is EUR 25.00
  expect spring earned for s3 is EUR 2.50
  expect spring earned for s4 is nothing
  expect march_too earned for s2 is EUR 50.00
  expect on_both earned for s2 is EUR 12.50
  expect on_both earned for s3 is EUR 1.25
  expect deduction earned for s2 is nothing
  expect deduction earned for s3 is EUR -0.50
  expect yearly earned by ana is EUR 2.75
  # same date, same release
  expect ledger
    | component | record_key | earned_on  | payable_on | amount    |
    | spring    | s2         | 2026-03-10 | 2026-03-10 | EUR 20.00 |
    | spring    | s2         | 2026-03-10 | 2026-04-09 | EUR  5.00 |
    | spring    | s3         | 2026-03-20 | 2026-03-20 | EUR  2.00 |
    | spring    | s3         | 2026-03-20 | 2026-04-19 | EUR  0.50 |
