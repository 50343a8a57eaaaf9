"Shapes of rates that plans repeat: multipliers of a plan's own rate, by attainment."
record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

quota target : money from data per quarter

"The plan's own attainment most likely stands in: `with attainment = attainment`."
metric attainment = (sum of Deal.amount) / target otherwise 0%

"Full rate up to the quota, one and a half times above it, twice from 150%."
tiers accelerated "Accelerated above quota" on attainment, marginal, over each year
  from   0% : 100%
  from 100% : 150%
  from 150% : 200%

"Full rate up to the quota, half of it above."
tiers decelerated "Decelerated above quota" on attainment, marginal, over each year
  from   0% : 100%
  from 100% : 50%

"Nothing for the first half of the quota, full rate from there."
tiers above_half "From half of the quota" on attainment, marginal, over each year
  from  0% : 0%
  from 50% : 100%

"One rate for the whole quarter, by where it ends: half of the rate, all of it from 80%, and 125% from the quota."
tiers whole_quarter "By the whole quarter" on attainment, whole, over each quarter
  from   0% : 50%
  from  80% : 100%
  from 100% : 125%

"A target bonus: nothing below half of the quota, then from half to twice the target on a straight line."
tiers payout_curve "Payout curve" on attainment, interpolated, over each year
  below  50% : 0%
  at     50% : 50%
  at    100% : 100%
  at    150% : 200%

plan "Rates" for examples
  id std-rates
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

commission fast
  for each Deal
  earn 10% * amount at accelerated

commission slow
  for each Deal
  earn 10% * amount at decelerated

commission late
  for each Deal
  earn 10% * amount at above_half

bonus quarterly
  for each quarter
  earn EUR 1,000 * whole_quarter

bonus yearly
  for each year
  earn EUR 10,000 * payout_curve

# The year's quota is 400,000. d1 goes from 0% to 100%; d2, 40,000, from 100% to 110%.
# fast: 40,000 at 100%; 4,000 at 150% is 6,000. slow: 4,000 at 50% is 2,000. late: half of d1, 20,000.
# The first quarter is at 440%: 125% of 1,000. The year is at 110%: a fifth of the way from 100% to 200%: 120%.
example "A year at 110%"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given target
    | rep | quarter | value       |
    | ana | 2026-Q1 | EUR 100,000 |
    | ana | 2026-Q2 | EUR 100,000 |
    | ana | 2026-Q3 | EUR 100,000 |
    | ana | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount      |
    | d1 | ana | 2026-01-12 | EUR 400,000 |
    | d2 | ana | 2026-02-12 | EUR  40,000 |
  as of 2026-12-31
  expect fast earned for d1 is EUR 40,000.00
  expect fast earned for d2 is EUR 6,000.00
  expect slow earned for d2 is EUR 2,000.00
  expect late earned for d1 is EUR 20,000.00
  expect late earned for d2 is EUR 4,000.00
  expect quarterly earned by ana in 2026-Q1 is EUR 1,250.00
  expect quarterly earned by ana in 2026-Q2 is EUR 500.00
  expect yearly earned by ana in 2026 is EUR 12,000.00
