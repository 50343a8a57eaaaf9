"What the sales team is paid. Change the figures, add clauses, run `comp check`."
plan "Starting plan"
  id starting-plan
  version 1
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly, 15 days after the month

record Rep
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

quota target : money from data per quarter

metric bookings "Bookings" = sum of Deal.amount where stage is Won

metric attainment = bookings / target otherwise 0%

"Every euro is paid at the rate of the band it falls in."
tiers rates "Rates" on attainment, marginal, over each quarter
  from   0% : 5%
  from 100% : 10%

commission sales "Sales commission"
  for each Deal where stage is Won
  earn amount at rates
  payable on closed_on

bonus target_bonus "Target bonus"
  for each quarter
  when attainment of the quarter is at least 100%
  earn EUR 1,000

example "A deal that crosses the target"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given target
    | rep | quarter | value      |
    | ana | 2026-Q1 | EUR 50,000 |
  given Deal
    | id | rep | closed_on  | amount     | stage |
    | d1 | ana | 2026-01-20 | EUR 40,000 | Won   |
    | d2 | ana | 2026-02-10 | EUR 20,000 | Won   |
  as of 2026-03-31
  expect sales earned for d1 is EUR 2,000.00
  expect sales earned for d2 is EUR 1,500.00
  expect target_bonus earned by ana in 2026-Q1 is EUR 1,000.00
