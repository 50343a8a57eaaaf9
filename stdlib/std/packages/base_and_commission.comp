"A base salary for each month, and a commission on each deal that is won."
"Paid for every month in which the person still takes part on its last day."
term base : money

"Of the deal's amount."
term rate : percent

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  stage      : one of Open, Won, Lost

metric sales_value "Sales value" = sum of Deal.amount where stage is Won

salary base_salary "Base salary"
  for each month
  earn base

commission deal_commission "Commission"
  for each Deal where stage is Won
  earn rate * amount

plan "Base and commission" for examples
  id std-base-and-commission
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# Two months of 2,500. Won: 40,000 at 5% is 2,000; the open deal pays nothing yet.
example "Two months and one deal"
  given base = EUR 2,500
  given rate = 5%
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     | stage |
    | d1 | ana | 2026-01-15 | EUR 40,000 | Won   |
    | d2 | ana | 2026-02-15 | EUR 90,000 | Open  |
  as of 2026-02-28
  expect total paid to ana in 2026-01 is EUR 4,500.00
  expect total paid to ana in 2026-02 is EUR 2,500.00
  expect deal_commission earned for d2 is nothing
