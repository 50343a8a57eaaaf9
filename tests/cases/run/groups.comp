plan "Teams and the whole company"
  id groups
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Region
  North
  South

record Team
  id         : text, key

record Rep
  id         : text, key
  team       : Team
  region     : Region
  lead       : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota target : money from data per quarter

metric sold = sum of Sale.amount
metric team_sold per Team = sum of Sale.amount
metric team_target per Team = target
metric team_attainment per Team = team_sold / team_target otherwise 0%
metric region_deals per Region = count of Sale where amount is at least EUR 100
metric company_sold per plan = sum of Sale.amount
metric company_share per plan = company_sold / (sum of Rep.target) otherwise 0%
metric best per plan = largest of Rep.sold
metric team_size per Team = count of Rep where joined_on is at most 2026-02-01
metric team_pay per Team = sum of Rep.base
metric below = sum of Rep.sold for lead
metric heads per plan = count of Rep

commission base
  for each Sale
  earn 10% of amount

bonus team_bonus
  for each quarter
  when team_attainment[team] is at least 100%
  earn 1% of team_sold[team]

bonus all_together
  for each quarter
  when company_share is at least 90%
  earn EUR 50

bonus lead_bonus
  for each quarter
  earn 1% of below

# Everything that the team had sold by this sale, in order.
commission with_the_team
  for each Sale
  earn 1% of team_sold[payee.team] year to date

# What the team keeps after the pay of its people and 12.5% of holiday pay on it.
metric contribution per Team = (sum of Sale.amount) - (sum of Rep.base) * 1.125

bonus team_lead
  for each month where lead is not present
  earn 2% of contribution[team]

example "Two teams"
  given Team
    | id |
    | t1 |
    | t2 |
  given Rep
    | id  | team | region | lead | joined_on  | left_on    |
    | max | t1   | North  |      | 2025-01-01 |            |
    | ana | t1   | North  | max  | 2025-01-01 |            |
    | bo  | t1   | South  | max  | 2025-01-01 | 2026-02-20 |
    | cy  | t2   | South  |      | 2026-03-01 |            |
  given target
    | rep | quarter | value     |
    | max | 2026-Q1 | EUR 100   |
    | ana | 2026-Q1 | EUR 500   |
    | bo  | 2026-Q1 | EUR 400   |
    | cy  | 2026-Q1 | EUR 1,000 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 600 |
    | s2 | bo  | 2026-01-10 | EUR 300 |
    | s3 | max | 2026-02-10 | EUR 100 |
    | s4 | cy  | 2026-03-10 | EUR 800 |
    | s5 | cy  | 2026-03-11 | EUR  50 |
  as of 2026-03-31
  expect team_sold of t1 in 2026-Q1 is EUR 1,000
  expect team_sold of t2 in 2026-Q1 is EUR 850
  expect team_sold of t1 in 2026-01 is EUR 900
  expect team_target of t1 in 2026-Q1 is EUR 1,000
  expect team_attainment of t1 in 2026-Q1 is 100%
  expect team_attainment of t2 in 2026-Q1 is 85%
  expect region_deals of North in 2026-Q1 is 2
  expect region_deals of South in 2026-Q1 is 2
  expect company_sold in 2026-Q1 is EUR 1,850
  # 1,850 of 2,000
  expect company_share in 2026-Q1 is 92.5%
  expect best in 2026-Q1 is EUR 850
  expect team_size of t1 in 2026-Q1 is 3
  expect team_size of t2 in 2026-Q1 is 0
  expect team_pay of t1 in 2026-Q1 is EUR 100
  expect below of max in 2026-Q1 is EUR 900
  expect heads in 2026-Q1 is 4
  # 1% of 1,000 for those who are there at the quarter's end
  expect team_bonus earned by ana in 2026-Q1 is EUR 10.00
  expect team_bonus earned by max in 2026-Q1 is EUR 10.00
  expect team_bonus earned by bo in 2026-Q1 is nothing
  expect team_bonus earned by cy in 2026-Q1 is nothing
  expect all_together earned by cy in 2026-Q1 is EUR 50
  expect lead_bonus earned by max in 2026-Q1 is EUR 9.00
  # s1 600; s2 after it on the same day: 900; s3 1,000; s4 alone 800
  expect with_the_team earned for s1 is EUR 6.00
  expect with_the_team earned for s2 is EUR 9.00
  expect with_the_team earned for s3 is EUR 10.00
  expect with_the_team earned for s4 is EUR 8.00
  # January: 900 - 90 x 1.125 = 798.75, 2% of it
  expect contribution of t1 in 2026-01 is EUR 798.75
  expect team_lead earned by max in 2026-01 is EUR 15.98
  # February: 100 - 10 x 1.125 = 88.75, 2% of it is 1.775
  expect team_lead earned by max in 2026-02 is EUR 1.78
  expect team_lead earned by ana in 2026-02 is nothing
  # March: 850 - 85 x 1.125 = 754.375, 2% of it
  expect team_lead earned by cy in 2026-03 is EUR 15.09
