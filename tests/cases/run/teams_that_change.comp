plan "Teams that change"
  id teams-that-change
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Team
  North
  South

record Rep
  id         : text, key
  team       : Team, dated
  manager    : Rep, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount
# A row belongs to the team that its person has on the day of the row, a figure to that of the day.
metric team_sold per Team = sum of Sale.amount
metric by_people per Team = sum of Rep.sold
metric north = sum of Rep.sold where team is North for manager
metric south = sum of Rep.sold where team is South for manager

bonus of_team
  for each month
  when (rank of sold among Rep where team is North) is 1
  earn 1% of team_sold[payee.team]

bonus people
  for each month
  earn 1% of by_people[payee.team]

bonus managed
  for each month
  earn 10% of north

bonus managed_south
  for each month
  earn 10% of south

bonus mix
  for each month
  share EUR 100 by sold

example "A team is that of the day"
  given Rep
    | id | manager |
    | m  |         |
    | a  | m       |
    | b  | m       |
  given Rep.team
    | rep | from       | value |
    | m   | 2025-01-01 | South |
    | a   | 2025-01-01 | North |
    | a   | 2026-02-01 | South |
    | b   | 2025-01-01 | North |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | a   | 2026-01-10 | EUR   300 |
    | s2 | b   | 2026-01-11 | EUR   400 |
    | s3 | a   | 2026-02-12 | EUR 1,000 |
    | s4 | b   | 2026-02-13 | EUR   500 |
  as of 2026-02-28
  # January: North sold 300 + 400, and b is first there. m, of South, has sold nothing.
  expect of_team earned by a in 2026-01 is nothing
  expect of_team earned by b in 2026-01 is EUR 7.00
  # February: a is of South and sold 1,000 there; b is the only one of North, and sold 500.
  expect of_team earned by a in 2026-02 is nothing
  expect of_team earned by b in 2026-02 is EUR 5.00
  expect people earned by a in 2026-01 is EUR 7.00
  expect people earned by m in 2026-02 is EUR 10.00
  expect people earned by b in 2026-02 is EUR 5.00
  # Those whom m leads: 10% of 700, then 10% of 500 in North and of 1,000 in South
  expect managed earned by m in 2026-01 is EUR 70.00
  expect managed earned by m in 2026-02 is EUR 50.00
  expect managed_south earned by m in 2026-02 is EUR 100.00
  # 100 x 300 / 700 = 42.857, 100 x 400 / 700 = 57.143: 42.85 and 57.14, and a cent for the larger rest
  expect mix earned by a in 2026-01 is EUR 42.86
  expect mix earned by b in 2026-01 is EUR 57.14
