# Source: github PostHog/posthog.com, its handbook on how sales works.
plan "A team's goal while some are new"
  id team-quota-ramp-posthog
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep quarterly

choice Team
  North

record Rep
  id         : text, key
  team       : Team
  joined_on  : date

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

# The first three months are a quarter at half of the goal.
quota goal : money = USD 250,000 per quarter
  ramp 50% by quarter since joined_on

metric team_goal per Team = sum of Rep.goal
metric team_sold per Team = sum of Deal.amount

bonus of_team
  for each quarter
  when team_sold[payee.team] is at least team_goal[payee.team]
  earn USD 1,000

example "Three who know the work and one who is new"
  given Rep
    | id  | team  | joined_on  |
    | ana | North | 2025-01-01 |
    | bo  | North | 2025-01-01 |
    | cy  | North | 2025-01-01 |
    | dee | North | 2026-01-01 |
  given Deal
    | id | rep | closed_on  | amount      |
    | d1 | ana | 2026-02-10 | USD 600,000 |
    | d2 | dee | 2026-02-11 | USD 275,000 |
  as of 2026-06-30
  # 3 x 250,000 + 125,000
  expect team_goal of North in 2026-Q1 is USD 875,000
  expect of_team earned by dee in 2026-Q1 is USD 1,000.00
  # from the second quarter on, all four at the whole goal
  expect team_goal of North in 2026-Q2 is USD 1,000,000
  expect of_team earned by dee in 2026-Q2 is nothing
