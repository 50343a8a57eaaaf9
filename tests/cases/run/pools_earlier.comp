# A pool for the year so far, less what each was paid of it earlier.
plan "Pools of the year so far"
  id pools-earlier
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

metric bookings = sum of Deal.amount

metric company per plan = sum of Deal.amount

bonus pool
  for each month
  share 10% of company year to date by bookings year to date
  less what was earned earlier in the year

bonus pool_kept
  for each month
  share 10% of company year to date by bookings year to date
  less what was earned earlier in the year, never below zero
  at most EUR 2,500 per month, excess lost

example "Each part less what that person has earned"
  # January: 10% of 30,000 is 3,000: 2,000 and 1,000. February: 6,000 by 20,000 and 40,000: 2,000
  # and 4,000, so nothing and 3,000. March: 5,500 by 15,000 and 40,000: 1,500 and 4,000, so -500 and
  # nothing.
  # pool_kept: bo gets 2,500 of his 3,000 in February, and in March the 4,000 - 3,500 = 500 that
  # he has not had yet; ana keeps her 2,000.
  given Rep
    | id  |
    | ana |
    | bo  |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | bo  | 2026-01-12 | EUR 10,000 |
    | d3 | bo  | 2026-02-12 | EUR 30,000 |
    | d4 | ana | 2026-03-12 | EUR -5,000 |
  as of 2026-03-31
  expect pool earned by ana in 2026-01 is EUR 2,000.00
  expect pool earned by bo in 2026-01 is EUR 1,000.00
  expect pool earned by ana in 2026-02 is EUR 0.00
  expect pool earned by bo in 2026-02 is EUR 3,000.00
  expect pool earned by ana in 2026-03 is EUR -500.00
  expect pool earned by bo in 2026-03 is EUR 0.00
  expect pool_kept earned by bo in 2026-02 is EUR 2,500.00
  expect pool_kept earned by bo in 2026-03 is EUR 500.00
  expect pool_kept earned by ana in 2026-Q1 is EUR 2,000.00
