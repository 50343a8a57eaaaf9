plan "Prorated quotas of teams that change"
  id quota-of-changing-teams
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
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota goal = EUR 310 per month
  prorated by days active

metric team_goal per Team = goal
metric reached per plan = (sum of Sale.amount) / goal otherwise 0%

bonus all_of_us
  for each quarter
  when reached is at least 100%
  earn EUR 10

# A month counts for the team that somebody has on its last day: a's January in North, the rest in
# South; she leaves on 10 March, so that 310 x 10 / 31 = 100 of her March is left.
example "A month is that of its last day"
  given Rep
    | id | joined_on  | left_on    |
    | a  | 2025-01-01 | 2026-03-10 |
    | b  | 2026-02-15 |            |
  given Rep.team
    | rep | from       | value |
    | a   | 2025-01-01 | North |
    | a   | 2026-02-01 | South |
    | b   | 2025-01-01 | North |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | a   | 2026-01-10 | EUR   700 |
    | s2 | b   | 2026-03-20 | EUR   485 |
    | s3 | b   | 2026-06-20 | EUR   929 |
  as of 2026-12-31
  expect team_goal of North in 2026-01 is EUR 310
  expect team_goal of South in 2026-01 is EUR 0
  expect team_goal of South in 2026-02 is EUR 310
  # b has 14 of the 28 days of February
  expect team_goal of North in 2026-02 is EUR 155
  expect team_goal of South in 2026-Q1 is EUR 410
  # 310 of a's January, 155 and 310 of b
  expect team_goal of North in 2026-Q1 is EUR 775
  # 1,185 of 1,185
  expect reached in 2026-Q1 is 100%
  expect all_of_us earned by b in 2026-Q1 is EUR 10
  # 929 of 930
  expect all_of_us earned by b in 2026-Q2 is nothing
