plan "Tiers on what several people reach together"
  id tiers-of-a-team
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Team
  id         : text, key

record Rep
  id         : text, key
  team       : Team
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota target = EUR 1,000 per year
  split by quarter 25%, 25%, 25%, 25%
  prorated by days active

metric sold = sum of Sale.amount
metric team_sold per Team = sum of Sale.amount
metric team_target per Team = target
metric team_attainment per Team = team_sold / team_target otherwise 0%
metric company per plan = sum of Sale.amount
metric company_target per plan = sum of Rep.target
metric company_attainment per plan = (sum of Sale.amount) / (sum of Rep.target) otherwise 0%
metric below = sum of Rep.sold for manager

# Each person's share of the company's rates: a sale runs through the bands where the company stands.
tiers company_rates on company, marginal, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 2%

tiers before on company_attainment, prospective, over each year
  from   0% : 1%
  from  50% : 3%

tiers team_steps on team_attainment[team], whole, over each quarter
  from   0% : 0%
  from  60% : 4%
  from 100% : 10%

tiers led on (sum of Rep.sold for manager), marginal, over each year
  from EUR   0 : 1%
  from EUR 900 : 10%

tiers led_by_name on below, interpolated, over each year
  at EUR     0 : 0%
  at EUR 1,000 : 10%

commission by_company
  for each Sale
  earn amount at company_rates

commission prospectively
  for each Sale
  earn amount at before

bonus of_team
  for each quarter
  earn EUR 100 at team_steps

bonus leading
  for each quarter
  earn below at led

bonus leading_by_line
  for each quarter
  earn EUR 1,000 at led_by_name

example "Two teams through the year"
  given Team
    | id |
    | t1 |
    | t2 |
  given Rep
    | id  | team | manager | joined_on  | left_on    |
    | max | t1   |         | 2025-01-01 |            |
    | ana | t1   | max     | 2025-01-01 |            |
    | bo  | t2   | max     | 2025-01-01 | 2026-02-14 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 600 |
    | s2 | bo  | 2026-01-10 | EUR 300 |
    | s3 | max | 2026-02-01 | EUR 400 |
    | s4 | ana | 2026-04-05 | EUR 200 |
  as of 2026-12-31
  # the company: 0 to 600, to 900, to 1,300, to 1,500
  expect by_company earned for s1 is EUR 6.00
  expect by_company earned for s2 is EUR 3.00
  # 100 at 1% and 300 at 2%
  expect by_company earned for s3 is EUR 7.00
  expect by_company earned for s4 is EUR 4.00
  # bo leaves on 14 February: after it his quarter is 250 x 45 / 90 = 125, and the rest of his year 0;
  # before it the company's year is 3 x 1,000. s3: 900 of 3,000 is 30%, s4: 1,300 of 2,125 is 61%
  expect prospectively earned for s2 is EUR 3.00
  expect prospectively earned for s3 is EUR 4.00
  expect prospectively earned for s4 is EUR 6.00
  # t1 in Q1: 1,000 of 500; t2: bo has left when the quarter ends
  expect of_team earned by ana in 2026-Q1 is EUR 10.00
  expect of_team earned by bo in 2026-Q1 is nothing
  # t1 in Q2: 200 of 500 is 40%
  expect of_team earned by ana in 2026-Q2 is nothing
  expect team_target of t1 in 2026-Q1 is EUR 500
  # a figure of the quarter stands at its end, when bo has left
  expect team_target of t2 in 2026-Q1 is EUR 125
  expect team_target of t2 in 2026-Q2 is EUR 0
  # at the end of the year 125 of bo's is left
  expect team_target of t2 in 2026 is EUR 125
  expect company_target in 2026-Q1 is EUR 625
  expect team_attainment of t2 in 2026-Q1 is 240%
  # max leads ana and bo: 900 in Q1 is just 900 at 1%; 200 more in Q2 is at 10%
  expect leading earned by max in 2026-Q1 is EUR 9.00
  expect leading earned by max in 2026-Q2 is EUR 20.00
  # the line: 900 of 1,000 is 9%; in Q2 1,100 is past the last point
  expect leading_by_line earned by max in 2026-Q1 is EUR 90.00
  expect leading_by_line earned by max in 2026-Q2 is EUR 100.00
  expect leading earned by ana is nothing

# 60% of 500 is 300 to the cent: bounds are compared without a division
example "Just at a bound"
  given Team
    | id |
    | t1 |
  given Rep
    | id  | team | manager | joined_on  |
    | max | t1   |         | 2025-01-01 |
    | ana | t1   | max     | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR 300.00 |
    | s2 | ana | 2026-04-10 | EUR 299.99 |
  as of 2026-12-31
  expect of_team earned by max in 2026-Q1 is EUR 4.00
  expect of_team earned by max in 2026-Q2 is nothing
