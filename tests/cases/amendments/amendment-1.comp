"From July: better rates, a higher bar for the kicker, no early spiff, a monthly bonus."
plan "Northwind 2026, amendment 1"
  amends "./northwind-2026.comp"
  version 2
  effective 2026-07-01
  removes early

term kicker_amount = EUR 800

tiers standard on bookings, marginal, over each year
  from EUR       0 : 6%
  from EUR 100,000 : 12%

bonus kicker
  for each quarter
  when bookings of the quarter is at least EUR 60,000
  earn kicker_amount + EUR 1

bonus monthly
  for each month
  when bookings of the month is at least EUR 50,000
  earn EUR 7

# d1 under the old text: 60,000 at 5% = 3,000; early 10. The first quarter is at 60,000: kicker 500.
# d2, 30 June, still old: 60,000 to 110,000: 40,000 at 5% and 10,000 at 10% = 3,000; early 10. The second
# quarter has 50,000, and its last day is 30 June: old kicker 500.
# d3, 1 July, new: 110,000 to 165,000, all at 12%: 6,600. No early. The third quarter has 55,000: below
# the new bar, so no kicker; the month of July reaches 50,000: 7.
# d4 in October: 165,000 to 265,000 at 12% is 12,000. With 12,600 before, the year's limit of 20,000
# leaves 7,400. The fourth quarter has 100,000: kicker 801. October: 7.
# loyal: 1% of 20,000.
example "The last day of the old text and the first of the new"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount      |
    | d1 | ana | 2026-01-15 | EUR  60,000 |
    | d2 | ana | 2026-06-30 | EUR  50,000 |
    | d3 | ana | 2026-07-01 | EUR  55,000 |
    | d4 | ana | 2026-10-15 | EUR 100,000 |
  as of 2026-12-31
  expect base earned for d1 is EUR 3,000.00
  expect base earned for d2 is EUR 3,000.00
  expect base earned for d3 is EUR 6,600.00
  expect base earned for d4 is EUR 7,400.00
  expect early earned for d2 is EUR 10.00
  expect early earned for d3 is nothing
  expect kicker earned by ana in 2026-Q1 is EUR 500.00
  expect kicker earned by ana in 2026-Q2 is EUR 500.00
  expect kicker earned by ana in 2026-Q3 is nothing
  expect kicker earned by ana in 2026-Q4 is EUR 801.00
  expect monthly earned by ana in 2026-01 is nothing
  expect monthly earned by ana in 2026-07 is EUR 7.00
  expect monthly earned by ana in 2026-10 is EUR 7.00
  expect loyal earned by ana in 2026 is EUR 200.00
