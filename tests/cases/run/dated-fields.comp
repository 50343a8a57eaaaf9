"A manager and a rate that change during the year."
plan "Dated fields"
  id dated-fields
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id      : text, key
  manager : Rep, may be blank, dated
  grade   : percent, dated

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

metric team_sales = sum of Deal.amount for rep.manager

commission own
  for each Deal
  earn amount * rep.grade

commission override
  for each Deal where rep.manager is present
  to rep.manager
  earn 1% of amount

bonus grade_bonus
  for each quarter
  earn EUR 100 * grade

bonus team_bonus
  for each quarter
  earn 2% of team_sales

example "A transfer on 1 May moves no earlier override"
  given Rep
    | id  |
    | ana |
    | mia |
    | zoe |
  given Rep.manager
    | rep | from       | value |
    | ana | 2025-01-01 | mia   |
    | ana | 2026-05-01 | zoe   |
  given Rep.grade
    | rep | from       | value |
    | ana | 2025-01-01 | 5%    |
    | ana | 2026-03-10 | 8%    |
    | mia | 2025-01-01 | 1%    |
    | zoe | 2025-01-01 | 1%    |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-03-09 | EUR 1,000 |
    | d3 | ana | 2026-03-10 | EUR 1,000 |
    | d4 | ana | 2026-04-30 | EUR 1,000 |
    | d5 | ana | 2026-05-01 | EUR 2,000 |
  as of 2026-12-31
  # the grade changes on 10 March, that day included
  expect own earned for d1 is EUR 50.00
  expect own earned for d2 is EUR 50.00
  expect own earned for d3 is EUR 80.00
  # until 30 April mia's, from 1 May zoe's
  expect override earned by mia in 2026 is EUR 40.00
  expect override earned by zoe in 2026 is EUR 20.00
  # a period reads the value of its last day
  expect grade_bonus earned by ana in 2026-Q1 is EUR 8.00
  # credit follows the manager on each deal's own date: 1,000 in April to mia, 2,000 in May to zoe
  expect team_bonus earned by mia in 2026-Q2 is EUR 20.00
  expect team_bonus earned by zoe in 2026-Q2 is EUR 40.00
  expect team_bonus earned by mia in 2026-Q1 is EUR 60.00
