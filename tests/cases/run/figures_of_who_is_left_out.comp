plan "Figures of people whom the plan does not pay"
  id figures-of-who-is-left-out
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep where role is Seller monthly

choice Role
  Seller
  Office

choice Team
  North
  South

record Rep
  id         : text, key
  role       : Role
  team       : Team

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota goal : money from data per quarter

metric sold = sum of Sale.amount
metric reached = sold / goal otherwise 0%
metric mean per plan = average of Rep.reached
metric lowest per plan = smallest of Rep.reached
metric highest per plan = largest of Rep.reached
metric mean_of_sellers per plan = average of Rep.reached where role is Seller
metric lowest_of_sellers per plan = smallest of Rep.reached where role is Seller
metric highest_of_sellers per plan = largest of Rep.reached where role is Seller
metric team_goal per Team = goal
metric place = rank of sold

quota stated = EUR 100 per quarter

metric stated_in_all per plan = stated
metric given_in_all per plan = goal

bonus above_the_mean
  for each quarter
  when reached is at least mean
  earn EUR 10

bonus first_three
  for each quarter
  when place is at most 3
  earn EUR 20

bonus dense_three
  for each quarter
  when (dense rank of sold) is at most 3
  earn EUR 30

bonus first_of_north
  for each quarter
  when (rank of sold among Rep where team is North) is at most 1
  earn EUR 40

# o and p are of the office: o sells more than anybody, p has a quota and sells nothing.
example "Who is left out counts in figures and not in ranks"
  given Rep
    | id | role   | team  |
    | a  | Seller | North |
    | b  | Seller | South |
    | c  | Seller | North |
    | d  | Seller | South |
    | e  | Seller | North |
    | o  | Office | North |
    | p  | Office | South |
  given goal
    | rep | quarter | value     |
    | a   | 2026-Q1 | EUR 1,000 |
    | b   | 2026-Q1 | EUR   500 |
    | c   | 2026-Q1 | EUR 1,000 |
    | d   | 2026-Q1 | EUR 1,000 |
    | e   | 2026-Q1 | EUR 1,000 |
    | o   | 2026-Q1 | EUR 1,000 |
    | p   | 2026-Q1 | EUR 1,000 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | a   | 2026-01-10 | EUR   900 |
    | s2 | b   | 2026-01-10 | EUR   600 |
    | s3 | c   | 2026-01-10 | EUR   600 |
    | s4 | d   | 2026-01-10 | EUR   600 |
    | s5 | e   | 2026-01-10 | EUR   100 |
    | s6 | o   | 2026-01-10 | EUR 3,500 |
  as of 2026-03-31
  # 90%, 120%, 60%, 60%, 10%, 350%, 0%: 690% over seven people
  expect highest in 2026-Q1 is 350%
  expect lowest in 2026-Q1 is 0%
  expect mean in 2026-Q1 is 98.57%
  # 340% over the five sellers
  expect mean_of_sellers in 2026-Q1 is 68%
  expect lowest_of_sellers in 2026-Q1 is 10%
  expect highest_of_sellers in 2026-Q1 is 120%
  expect team_goal of North in 2026-Q1 is EUR 4,000
  expect given_in_all in 2026-Q1 is EUR 6,500
  # stated for the five whom the plan pays
  expect stated_in_all in 2026-Q1 is EUR 500
  expect above_the_mean earned by a in 2026-Q1 is nothing
  expect above_the_mean earned by b in 2026-Q1 is EUR 10
  expect above_the_mean earned by o is nothing
  # among sellers: a 1, then b, c and d are level at 2, e is 5. o is in no rank.
  expect place of a in 2026-Q1 is 1
  expect place of b in 2026-Q1 is 2
  expect place of d in 2026-Q1 is 2
  expect place of e in 2026-Q1 is 5
  # three of two teams share the second place: four are among the first three
  expect first_three earned by a is EUR 20
  expect first_three earned by b is EUR 20
  expect first_three earned by c is EUR 20
  expect first_three earned by d is EUR 20
  expect first_three earned by e is nothing
  expect first_three earned by o is nothing
  # dense: e is third
  expect dense_three earned by e is EUR 30
  # a is first of North, and o, who sold more there, is not paid
  expect first_of_north earned by a is EUR 40
  expect first_of_north earned by c is nothing
  expect first_of_north earned by b is nothing

# Who is not paid needs no quota
example "An office without quotas"
  given Rep
    | id | role   | team  |
    | a  | Seller | North |
    | o  | Office | North |
  given goal
    | rep | quarter | value     |
    | a   | 2026-Q1 | EUR 1,000 |
  as of 2026-03-31
  expect given_in_all in 2026-Q1 is EUR 1,000
  expect team_goal of North in 2026-Q1 is EUR 1,000
