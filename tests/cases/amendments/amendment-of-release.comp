"From August: paid later, and kept on leaving; vesting takes four months."
plan "Release 2026, amendment"
  amends "./release-2026.comp"
  version 2
  effective 2026-08-01

vesting slow
  every 1 month for 4 months

commission base
  for each Deal
  earn 10% of amount
  at most EUR 250 per year, excess lost
  payable 90 days after closed_on
  on left_on : keep all

fee late
  for each Deal
  earn EUR 9
  on end of the quarter
  also after leaving

# base of d1, by the old text: 50 on 31 July, and 50 on 29 September, which the leaving of 10 September
# forfeits. d2, by the new text: 100 on 30 October, kept.
# push, with the dates of base: 5 and 5 forfeited; 10 for d2, of which the cap of 15 leaves 5.
# grant: 120 in two parts on 31 August and 30 September; 120 in four, on the first of September to
# December. late: both are earned on 30 September, d1 by the text of July and d2 by that of August.
# of_the_year: 1% of 200, by whichever text it was earned.
example "The last day of the old release and the first of the new"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-09-10 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-07-31 | EUR 1,000 |
    | d2 | ana | 2026-08-01 | EUR 1,000 |
  as of 2026-12-31
  expect base payable to ana in 2026-07 is EUR 50.00
  expect base forfeited for d1 is EUR 50.00
  expect base payable to ana in 2026-10 is EUR 100.00
  expect push payable to ana in 2026-07 is EUR 5.00
  expect push forfeited for d1 is EUR 5.00
  expect push payable to ana in 2026-10 is EUR 10.00
  expect together payable to ana in 2026-10 is EUR -5.00
  expect grant payable to ana in 2026-08 is EUR 60.00
  expect grant payable to ana in 2026-09 is EUR 90.00
  expect grant payable to ana in 2026-10 is EUR 30.00
  expect grant payable to ana in 2026-12 is EUR 30.00
  expect late earned for d1 is EUR 7.00
  expect late earned for d2 is EUR 9.00
  expect of_the_year earned by ana in 2026 is EUR 2.00
  expect some of ledger
    | component   | record_key | amount | status    | version |
    | base        | d1         |  50.00 | payable   | 1       |
    | base        | d1         |  50.00 | forfeited | 1       |
    | base        | d2         | 100.00 | payable   | 2       |
    | late        | d1         |   7.00 | payable   | 1       |
    | late        | d2         |   9.00 | payable   | 2       |
    | of_the_year | 2026-01-01 |   2.00 | payable   | 2       |

# Half of each 100 must be gone: of d1, 50 is still to come on 29 September and is cancelled; of d2
# half of what comes in October. The clawback takes nothing that was paid.
# The limit of 250 in the year counts both texts: d3 earns what is left of it, 50 of its 100.
example "Taken back, and one limit over both texts"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-07-31 | EUR 1,000 |
    | d2 | ana | 2026-08-01 | EUR 1,000 |
    | d3 | ana | 2026-08-02 | EUR 1,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-09-01   |
    | c2 | d2   | 2026-09-02   |
  as of 2026-12-31
  expect base payable for d1 is EUR 50.00
  expect base cancelled for d1 is EUR 50.00
  expect base payable for d2 is EUR 50.00
  expect base cancelled for d2 is EUR 50.00
  expect base earned for d3 is EUR 50.00
  expect back earned by ana in 2026 is nothing
