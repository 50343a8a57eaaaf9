# SalesIncentive test data (kalpesh0304), CALC-SCENARIO-009
plan "A leaver has a share of the payout"
  id proration-leaver-half-month
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

metric sold = sum of Sale.amount

bonus payout
  for each month
  earn 10% of sold
  prorated by days active

# June has 30 days, and Ana takes part on 15 of them: 7,500 x 15 / 30.
example "Ana leaves on 15 June"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-06-15 |
    | ben | 2025-01-01 |            |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-06-10 | USD 75,000 |
    | s2 | ben | 2026-06-10 | USD 75,000 |
  as of 2026-06-30
  expect payout earned by ana in 2026-06 is USD 3,750.00
  expect payout earned by ben in 2026-06 is USD 7,500.00
