# Leaving shortens a quota for later places, and never re-rates: what re-rates does not see it.
plan "Re-rated after leaving"
  id rerated-leaving
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota target = EUR 3,650 per year
  prorated by days active

metric bookings = sum of Deal.amount

metric attainment = bookings / target otherwise 0%

tiers all_of_it on attainment, whole, over each year
  from   0% : 1%
  from 100% : 10%

tiers back on attainment, marginal, over each year
  from   0% : 1%
  from 100% : 10% back to 0%

tiers onwards on attainment, marginal, over each year
  from   0% : 1%
  from 100% : 10%

commission whole_rate
  for each Deal
  earn amount at all_of_it
  also after leaving

commission back_rate
  for each Deal
  earn amount at back
  also after leaving

commission running
  for each Deal
  earn amount at onwards
  also after leaving

clawback falling
  for each Cancellation
  take back what deal earned in whole_rate
  share all
  attainment falls
  recover by offset

example "A deal after leaving does not lift January's"
  # The quota is 3,650; ana leaves after 140 days, when it is 1,400. d1 of January, 2,000, is at 54.79%:
  # 1%. d2 of August, 1, is measured by 3,650 as well: 2,001 of it, 1% of 1 is 0.01, and nothing is
  # rated again. What does not re-rate is measured by 1,400: 2,001 is above it, so d2 earns 10%.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-05-20 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 2,000 |
    | d2 | ana | 2026-08-10 | EUR 1     |
  as of 2026-12-31
  expect whole_rate earned for d1 is EUR 20.00
  expect whole_rate earned for d2 is EUR 0.01
  expect back_rate earned for d1 is EUR 20.00
  expect back_rate earned for d2 is EUR 0.01
  expect running earned for d1 is EUR 20.00
  expect running earned for d2 is EUR 0.10

example "One that reaches the whole quota does"
  # d3 brings the sum to 3,651, past 3,650: d1 gets 9% of 2,000 more, d2 9% of 1.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-05-20 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 2,000 |
    | d2 | ana | 2026-08-10 | EUR 1     |
    | d3 | ana | 2026-09-10 | EUR 1,650 |
  as of 2026-12-31
  expect whole_rate earned by ana in 2026-01 is EUR 20.00
  expect whole_rate earned for d1 is EUR 200.00
  expect whole_rate earned for d2 is EUR 0.10
  expect whole_rate earned for d3 is EUR 165.00

example "A cancellation after leaving does not raise what is left"
  # d2 is cancelled after ana has left: 2,000 is left of the year, which is 54.79% of 3,650. d1 keeps
  # its 20, and the 1 of d2 is taken back.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-05-20 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 2,000 |
    | d2 | ana | 2026-02-10 | EUR 100   |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d2   | 2026-07-15   |
  as of 2026-12-31
  expect whole_rate earned for d1 is EUR 20.00
  expect whole_rate earned for d2 is EUR 1.00
  expect falling earned for c1 is EUR -1.00
