plan "Sales 2026, amendment"
  amends "./sales-2026.comp"
  effective 2026-07-01
  removes claw, r

metric big = sum of Deal.amount where amount is at least EUR 500

accelerator push on base
  when amount is at least EUR 300
  add 20% of base

clawback claw_again
  for each Cancellation within 100 days of deal.closed_on
  take back what deal earned in base
  share 50%
  attainment stays
  recover by offset

reward r2
  for each quarter
  when bookings of the quarter is at least EUR 100
  give "A bike"

# d1, d2 before July: push 10% of 20 from 100 on. d3 after: below 300, none. d4: 20% of 40.
# c1 in June takes all of d1, and its push stays; c2 in July takes half of d2 by the new clause.
# b: in June deals of at least 1,000 (none); in July of at least 500: none; in August 600: 6.
example "Accelerators, clawbacks and rewards on both sides of the day"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-06-10 | EUR 200 |
    | d2 | ana | 2026-06-20 | EUR 200 |
    | d3 | ana | 2026-07-01 | EUR 200 |
    | d4 | ana | 2026-07-05 | EUR 400 |
    | d5 | ana | 2026-08-05 | EUR 600 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-06-30   |
    | c2 | d2   | 2026-07-10   |
  as of 2026-09-30
  expect push earned for d2 is EUR 2.00
  expect push earned for d3 is nothing
  expect push earned for d4 is EUR 8.00
  expect claw earned for c1 is EUR -20.00
  expect claw earned for c2 is nothing
  expect claw_again earned for c1 is nothing
  expect claw_again earned for c2 is EUR -10.00
  expect b earned by ana in 2026-06 is nothing
  expect b earned by ana in 2026-07 is nothing
  expect b earned by ana in 2026-08 is EUR 6.00
  expect r earned by ana in 2026-Q2 is 1
  expect r earned by ana in 2026-Q3 is nothing
  expect r2 earned by ana in 2026-Q2 is nothing
  expect r2 earned by ana in 2026-Q3 is 1
