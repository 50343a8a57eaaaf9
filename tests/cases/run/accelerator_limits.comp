# Floors and caps of accelerators: per record, per period, on several earnings, on each other.
plan "Accelerator limits"
  id accelerator-limits
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  most       : money

commission base
  for each Deal
  earn 10% of amount

commission extra
  for each Deal
  earn 5% of amount

"It is paid on top."
accelerator floored on base
  add 10% of base
  at least EUR 30 per Deal
  at most EUR 80 per Deal

"It is paid on top."
accelerator shared on base, extra
  add (50% of base) + (50% of extra)
  at most most per Deal
  at most EUR 500 per year, excess lost

"It is paid on top."
accelerator again on base, floored
  add (10% of base) + (10% of floored)

"It is paid on top."
accelerator reduced on base
  reduce by 5% of base
  at most EUR 20 per Deal

example "Floor, cap of each deal, and cap of a year over two earnings"
  # d1 of 2,000: base 200, extra 100. floored: 20, at least 30. shared: 100 on base and 50 on extra,
  # at most 120 per deal: 100 and 20. reduced: -10.
  # d2 of 10,000: base 1,000, extra 500. floored: 100, at most 80. shared: 500 and 250, at most 600
  # per deal: 500 and 100; of the year 500 - 120 = 380 is left: 380 and nothing. reduced: -50, held
  # at -20.
  # again stands on the row at hand: 10% of base (20 and 100), and 10% of floored (3 and 8).
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount     | most    |
    | d1 | ana | 2026-01-10 | EUR  2,000 | EUR 120 |
    | d2 | ana | 2026-02-10 | EUR 10,000 | EUR 600 |
  as of 2026-12-31
  expect floored earned for d1 is EUR 30.00
  expect floored earned for d2 is EUR 80.00
  expect shared earned for d1 is EUR 120.00
  expect shared earned for d2 is EUR 380.00
  expect reduced earned for d1 is EUR -10.00
  expect reduced earned for d2 is EUR -20.00
  expect again earned for d1 is EUR 23.00
  expect again earned for d2 is EUR 108.00

example "Below zero the limits hold the size"
  # d1 of -2,000: base -200, extra -100. floored: -20, at least 30 in size: -30. shared: -100 and
  # -50, held at -120; the year has no limit below. reduced: 10.
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount     | most    |
    | d1 | ana | 2026-01-10 | EUR -2,000 | EUR 120 |
  as of 2026-12-31
  expect floored earned for d1 is EUR -30.00
  expect shared earned for d1 is EUR -120.00
  expect reduced earned for d1 is EUR 10.00
