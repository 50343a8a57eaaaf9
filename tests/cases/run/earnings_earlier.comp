# Year to date less what was earned earlier, a share of the period, and earning after leaving.
plan "Earlier"
  id earlier
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id        : text, key
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

metric bookings = sum of Deal.amount

bonus falling
  for each month
  earn 10% of bookings year to date
  less what was earned earlier in the year

bonus rising
  for each month
  earn 10% of bookings year to date
  less what was earned earlier in the year, never below zero

bonus floored
  for each month
  earn 10% of bookings year to date
  less what was earned earlier in the quarter, may be negative
  at most EUR 150 per month, excess lost

bonus gated
  for each quarter
  when bookings of the quarter is above EUR 500
  earn 10% of bookings since the start
  less what was earned earlier since the start

salary base
  for each month
  earn EUR 3,000
  prorated by days active

bonus whole_month
  for each month
  earn EUR 100

commission residual
  for each Deal
  earn 10% of amount
  also after leaving

commission ordinary
  for each Deal
  earn 10% of amount

example "What is new, up and down"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount        |
    | d1 | ana | 2026-01-10 | EUR  1,000.05 |
    | d2 | ana | 2026-02-10 | EUR   -400.00 |
    | d3 | ana | 2026-03-10 | EUR    600.00 |
    | d4 | ana | 2026-04-10 | EUR    100.00 |
    | d5 | ana | 2026-07-10 | EUR  1,000.00 |
  as of 2026-09-30
  # 10% of the year to date: 100.005, 60.005, 120.005, 130.005, then 230.005 from July on.
  # falling: 100.01 (rounded); 60.005 - 100.01 = -40.005, half away from zero -40.01;
  # earned so far 60.00; 120.005 - 60.00 = 60.005, so 60.01; so far 120.01; 130.005 - 120.01 = 9.995,
  # so 10.00; so far 130.01; May -0.005 gives -0.01; so far 130.00; June 0.005 gives 0.01; July
  # 230.005 - 130.01 = 99.995, so 100.00.
  expect falling earned by ana in 2026-01 is EUR 100.01
  expect falling earned by ana in 2026-02 is EUR -40.01
  expect falling earned by ana in 2026-03 is EUR 60.01
  expect falling earned by ana in 2026-04 is EUR 10.00
  expect falling earned by ana in 2026-07 is EUR 100.00
  # never below zero: February 0.00, so far 100.01; March 19.995, so 20.00; so far 120.01.
  expect rising earned by ana in 2026-01 is EUR 100.01
  expect rising earned by ana in 2026-02 is EUR 0.00
  expect rising earned by ana in 2026-03 is EUR 20.00
  # gated: Q1 has 1,200.05, so 120.005, rounded 120.01. Q2 has 100: no row. Q3 has 1,000:
  # 230.005 - 120.01 = 109.995, so 110.00: April's 100 is caught up.
  expect gated earned by ana in 2026-Q1 is EUR 120.01
  expect gated earned by ana in 2026-Q2 is nothing
  expect gated earned by ana in 2026-Q3 is EUR 110.00

example "A limit for each period holds what is new"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 2,000  |
    | d2 | ana | 2026-04-10 | EUR   500  |
  as of 2026-06-30
  # January 200, held to 150; February 200 - 150 = 50; March 0. In April the quarter is new:
  # 250, held to 150; May 250 - 150 = 100; June 0.
  expect floored earned by ana in 2026-01 is EUR 150.00
  expect floored earned by ana in 2026-02 is EUR 50.00
  expect floored earned by ana in 2026-03 is EUR 0.00
  expect floored earned by ana in 2026-04 is EUR 150.00
  expect floored earned by ana in 2026-05 is EUR 100.00
  expect floored earned by ana in 2026-06 is EUR 0.00

example "Somebody joins, somebody leaves"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-20 |
    | bea | 2026-05-31 |            |
    | cem | 2026-05-10 | 2026-05-12 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-05-20 | EUR 1,000 |
    | d2 | ana | 2026-05-21 | EUR 1,000 |
    | d3 | bea | 2026-05-30 | EUR 1,000 |
  as of 2026-07-31
  # 3,000 x 20 / 31 = 1,935.4838..., 3,000 x 1 / 31 = 96.774..., 3,000 x 3 / 31 = 290.322...
  expect base earned by ana in 2026-04 is EUR 3,000.00
  expect base earned by ana in 2026-05 is EUR 1,935.48
  expect base earned by ana in 2026-06 is nothing
  expect base earned by bea in 2026-04 is nothing
  expect base earned by bea in 2026-05 is EUR 96.77
  expect base earned by bea in 2026-06 is EUR 3,000.00
  expect base earned by cem in 2026-05 is EUR 290.32
  # Not prorated: active on the last day of the month, or nothing.
  expect whole_month earned by ana in 2026-05 is nothing
  expect whole_month earned by bea in 2026-05 is EUR 100.00
  expect residual earned for d1 is EUR 100.00
  expect residual earned for d2 is EUR 100.00
  expect residual earned for d3 is nothing
  expect ordinary earned for d1 is EUR 100.00
  expect ordinary earned for d2 is nothing
