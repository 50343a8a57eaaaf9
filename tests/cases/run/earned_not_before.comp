# Nothing is earned before its place; a quota belongs to the plan by the last day of its period.
plan "Not before"
  id not-before
  effective 2026-02-15 to 2026-11-15
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  paid_on    : date
  amount     : money

quota q : money from data per quarter
metric bookings = sum of Deal.amount
metric att = bookings / q otherwise 0%

tiers w on att, marginal, over the whole plan
  from  0% : 10%
  from 50% : 20%

commission a
  for each Deal
  earn amount at w

commission lifted
  for each Deal
  earn 10% of amount
  on paid_on

bonus yearly
  for each month
  earn 1% of bookings
  on rep_day

term rep_day = 2026-04-10

example "whole"
  given Rep
    | id | joined_on  |
    | a  | 2026-01-01 |
  given Deal
    | id | rep | closed_on  | paid_on    | amount  |
    | d  | a   | 2026-03-03 | 2026-02-20 | EUR 200 |
    | d2 | a   | 2026-03-04 | 2026-05-05 | EUR 100 |
  given q
    | rep | quarter | value   |
    | a   | 2026-Q1 | EUR 400 |
    | a   | 2026-Q2 | EUR 100 |
    | a   | 2026-Q3 | EUR 100 |
  as of 2026-12-31
  expect a earned for d is EUR 20.00
  expect lifted earned by a in 2026-02 is nothing
  expect lifted earned by a in 2026-03 is EUR 20.00
  expect lifted earned by a in 2026-05 is EUR 10.00
  expect yearly earned by a in 2026-04 is EUR 3.00
