# SalesIncentive test data (kalpesh0304), CALC-SCENARIO-015: earned in dollars, paid in rupees
plan "Earned in dollars, paid in rupees"
  id fx-payout-currency
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency INR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money in USD

"A dollar is worth this many rupees."
term rupees to INR
  USD = 83.5

metric in_dollars = 10% * (sum of Sale.amount)

commission sales
  for each month
  earn in_dollars in INR at rupees

# 10% of 3,000 is 300 dollars, and 300 x 83.5 is 25,050 rupees; converted once, on the last day.
example "Sales of 3,000 dollars"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 1,000 |
    | s2 | ana | 2026-01-20 | USD 2,000 |
  as of 2026-01-31
  expect in_dollars of ana in 2026-01 is USD 300.00
  expect sales earned by ana in 2026-01 is INR 25,050.00
