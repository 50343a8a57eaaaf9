plan "Quotas over longer windows"
  id quotas
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota by_quarter : money from data per quarter

quota by_year = EUR 1,200 per year

quota meetings_goal : count from data per month

metric sold = sum of Sale.amount

metric attainment = sold / by_quarter otherwise 0%

metric yearly = sold / by_year otherwise 0%

metric pace = (sold year to date) / (by_quarter year to date) otherwise 0%

bonus over_year
  for each year
  when attainment of the year is at least 100%
  earn EUR 10

bonus over_quarter
  for each quarter
  when attainment is at least 110%
  earn EUR 5

bonus on_pace
  for each quarter
  earn EUR 100 * pace

# Quotas 100, 200, 300, 400: the year's is 1,000. Sales 110, 200, 300, 390.
example "The quota of a longer window is the sum of its parts"
  given Rep
    | id  |
    | ana |
  given by_quarter
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 100 |
    | ana | 2026-Q2 | EUR 200 |
    | ana | 2026-Q3 | EUR 300 |
    | ana | 2026-Q4 | EUR 400 |
  given meetings_goal
    | rep | month   | value |
    | ana | 2026-01 |    10 |
    | ana | 2026-02 |    12 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-31 | EUR 110 |
    | s2 | ana | 2026-04-01 | EUR 200 |
    | s3 | ana | 2026-07-10 | EUR 300 |
    | s4 | ana | 2026-12-31 | EUR 390 |
  as of 2026-12-31
  expect over_year earned by ana is EUR 10
  expect over_quarter earned by ana is EUR 5
  expect over_quarter earned by ana in 2026-03 is EUR 5
  expect attainment of ana in 2026-Q1 is 110%
  expect attainment of ana in 2026-H1 is 103.33%
  expect attainment of ana in 2026 is 100%
  expect yearly of ana in 2026 is 83.33%
  expect by_quarter of ana in 2026 is EUR 1,000
  expect by_quarter of ana in 2026-H2 is EUR 700
  # 310 / 300 after the second quarter
  expect on_pace earned by ana in 2026-06 is EUR 103.33
  expect on_pace earned by ana in 2026-12 is EUR 100.00
