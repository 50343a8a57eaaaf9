# SalesIncentive test data (kalpesh0304), CALC-SCENARIO-020
plan "No payout in the first three months"
  id gate-tenure
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
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

quota target = USD 10,000 per month

metric sold = sum of Sale.amount

metric attainment = sold / target

bonus payout
  for each month
  when months from joined_on to end of the month is at least 3
  earn USD 1,000 * attainment

# At the end of June Ana has been there for one complete month, and Ben for three.
example "One month and three"
  given Rep
    | id  | joined_on  |
    | ana | 2026-05-10 |
    | ben | 2026-03-30 |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-06-10 | USD 12,000 |
    | s2 | ben | 2026-06-10 | USD 12,000 |
  as of 2026-06-30
  expect attainment of ana in 2026-06 is 120%
  expect payout earned by ana in 2026-06 is nothing
  expect payout earned by ben in 2026-06 is USD 1,200.00
