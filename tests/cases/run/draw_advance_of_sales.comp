# An advance knows what is known on its own day: last month's sales, and this year's up to that day.
plan "Advances by sales"
  id draw-advance-sales
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
  payable on sold_on

draw by_month
  for each month
  advance 5% of (sold of the last month)
  counting sales
  recover nothing

draw by_year
  for each month where (sold year to date) is above EUR 0
  advance 1% of (sold year to date)
  counting sales
  recover nothing

# 1 February: 5% of January's 1,000 = 50; by year 1% of 1,000 and of the 200 sold on the day itself
# = 12. 1 March: 5% of February's 700 = 35; 1% of 1,700 = 17. Nothing is known on 1 January.
example "Known on the first day"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-20 | EUR 1,000 |
    | s2 | ana | 2026-02-01 | EUR   200 |
    | s3 | ana | 2026-02-20 | EUR   500 |
    | s4 | ana | 2026-03-20 | EUR   900 |
  as of 2026-03-31
  expect by_month payable to ana in 2026-01 is nothing
  expect by_month payable to ana in 2026-02-01 is EUR 50.00
  expect by_month payable to ana in 2026-03-01 is EUR 35.00
  expect by_year payable to ana in 2026-01 is nothing
  expect by_year payable to ana in 2026-02-01 is EUR 12.00
  expect by_year payable to ana in 2026-03-01 is EUR 17.00
