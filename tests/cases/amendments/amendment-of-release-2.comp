"A third text: from October vesting takes one month, and base is paid at once."
plan "Release 2026, second amendment"
  amends "./amendment-of-release.comp"
  version 3
  effective 2026-10-01

vesting slow
  every 1 month for 1 month

commission base
  for each Deal
  earn 10% of amount
  at most EUR 250 per year, excess lost

# d1 by the first text, d2 by the second, d3 by the third.
# grant: 60 on 31 August and 30 September; 30 on the 15th of October, November, December, January
# from 15 September; 120 on 1 November.
# base: 50 and 50; 100 on 14 December (90 days after 15 September); d3 at once: 50, up to the limit.
example "Three releases"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-07-31 | EUR 1,000 |
    | d2 | ana | 2026-09-15 | EUR 1,000 |
    | d3 | ana | 2026-10-01 | EUR 1,000 |
  as of 2026-12-31
  expect grant payable to ana in 2026-09 is EUR 60.00
  expect grant payable to ana in 2026-10 is EUR 30.00
  expect grant payable to ana in 2026-11 is EUR 150.00
  expect grant pending for d2 is EUR 30.00
  expect base payable to ana in 2026-07 is EUR 50.00
  expect base payable to ana in 2026-09 is EUR 50.00
  expect base payable to ana in 2026-12 is EUR 100.00
  expect base payable to ana in 2026-10 is EUR 50.00
  expect late earned for d3 is EUR 9.00
  expect some of ledger
    | component | record_key | amount | version |
    | base      | d1         |  50.00 | 1       |
    | base      | d1         |  50.00 | 1       |
    | base      | d2         | 100.00 | 2       |
    | base      | d3         |  50.00 | 3       |
    | late      | d3         |   9.00 | 3       |
