plan "Earned, and what is read from it"
  id earned
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

tiers bands on sold, whole, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

commission sales
  for each Sale
  earn amount at bands
  at most EUR 500 per year, excess lost
  payable on sold_on

award yearly
  for each year
  earn 5% of (sales earned in the year)

bonus third_quarter
  for each quarter
  when sales earned in the quarter is at least EUR 100
  earn 1% of (sales earned year to date)

# s1 60, s2 240 (1,200 -> 20%) and 60 for s1 again, s3 200, cut to 140 by the cap of 500.
example "Rows after caps and re-rating, by the day they were earned"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   600 |
    | s2 | ana | 2026-04-10 | EUR 1,200 |
    | s3 | ana | 2026-07-10 | EUR 1,000 |
  as of 2026-12-31
  expect sales earned by ana is EUR 500.00
  expect sales earned for s1 is EUR 120.00
  expect sales earned for s3 is EUR 140.00
  expect yearly earned by ana is EUR 25.00
  expect third_quarter earned by ana in 2026-03 is nothing
  expect third_quarter earned by ana in 2026-06 is EUR 3.60
  expect third_quarter earned by ana in 2026-09 is EUR 5.00
