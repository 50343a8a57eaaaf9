"A second amendment, of the first one: from October the kicker is gone and the base is lower."
plan "Northwind 2026, amendment 2"
  amends "./amendment-1.comp"
  version 3
  effective 2026-10-01
  removes kicker

commission base
  for each Deal where amount is at least EUR 1,000
  earn 50% * amount at standard
  at most EUR 20,000 per year, excess lost

# d1, from the first text: 60,000 at 5%. d2, from the first amendment: 60,000 to 100,000 at 6%, which is
# 2,400, and 10,000 at 12%: 3,600. d3, from the second: half of 20,000 is sent through the tiers, all
# of it at 12%: 1,200. d4 is below 1,000. The fourth quarter has 20,900 and would have no kicker; the
# third has 50,000, below the bar of 60,000; the first had its 500.
example "Three texts, one after the other"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-15 | EUR 60,000 |
    | d2 | ana | 2026-09-30 | EUR 50,000 |
    | d3 | ana | 2026-10-01 | EUR 20,000 |
    | d4 | ana | 2026-10-02 | EUR    900 |
  as of 2026-12-31
  expect base earned for d1 is EUR 3,000.00
  expect base earned for d2 is EUR 3,600.00
  expect base earned for d3 is EUR 1,200.00
  expect base earned for d4 is nothing
  expect kicker earned by ana in 2026-Q1 is EUR 500.00
  expect kicker earned by ana in 2026-Q3 is nothing
  expect early earned for d1 is EUR 10.00
  expect early earned for d2 is nothing
  expect monthly earned by ana in 2026-09 is EUR 7.00
