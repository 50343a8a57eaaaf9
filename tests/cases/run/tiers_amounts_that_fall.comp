# Rows that pay money, where attainment falls; and a first row that pays without a sale.
plan "Amounts that fall"
  id amounts-that-fall
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

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

metric sold = sum of Sale.amount

tiers best on sold, whole, over each year
  from EUR   0 : EUR 5
  from EUR 500 : EUR 10

tiers ladder on sold, marginal, over each year
  from EUR   0 : EUR 5
  from EUR 500 : EUR 10

tiers with_a_sale on sold, whole, over each quarter
  from  EUR   0 : EUR 0
  above EUR   0 : EUR 5
  from  EUR 500 : EUR 10

commission base
  for each Sale
  earn 10% of amount

bonus highest
  for each Sale
  earn best

bonus climbing
  for each Sale
  earn ladder

bonus highest_by_month
  for each month
  earn best

bonus only_with_a_sale
  for each quarter
  earn with_a_sale

clawback back
  for each Cancellation
  take back what sale earned in base
  share all
  attainment falls
  recover by offset

# The year runs 800, from the end of 10 March 0, then 100.
# highest: 10 with s1, and 5 with s2: 5 - 10 = -5. climbing: 5 + 10 with s1, 5 with s2: 5 - 15 = -10.
# Both come to the 5 of the 100 that stay. By month: 10 in January, 5 at the end of March, 5 in April.
# Only with a sale: the first quarter ends at 0, the second at 100.
example "Falling back gives back, with the next row"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 800 |
    | s2 | ana | 2026-04-10 | EUR 100 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-10   |
  as of 2026-06-30
  expect base earned for s1 is EUR 80.00
  expect back earned for c1 is EUR -80.00
  expect highest earned for s1 is EUR 10.00
  expect highest earned for s2 is EUR -5.00
  expect climbing earned for s1 is EUR 15.00
  expect climbing earned for s2 is EUR -10.00
  expect highest_by_month earned by ana in 2026-01 is EUR 10.00
  expect highest_by_month earned by ana in 2026-02 is EUR 0.00
  expect highest_by_month earned by ana in 2026-03 is EUR -5.00
  expect highest_by_month earned by ana in 2026-04 is EUR 0.00
  expect only_with_a_sale earned by ana in 2026-Q1 is EUR 0.00
  expect only_with_a_sale earned by ana in 2026-Q2 is EUR 5.00

# Nothing sold is EUR 0, which is part of `from EUR 0`: its 5 come with the year's first month.
example "Without a sale"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on | amount |
  given Cancellation
    | id | sale | cancelled_on |
  as of 2026-06-30
  expect highest_by_month earned by ana in 2026-01 is EUR 5.00
  expect highest_by_month earned by ana in 2026-02 is EUR 0.00
  expect highest earned by ana in 2026-01 is nothing
  expect only_with_a_sale earned by ana in 2026-Q1 is EUR 0.00
