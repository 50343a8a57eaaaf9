"Quotas that are split, ramped, prorated and changed during the year."
plan "Quota lines"
  id quota-lines
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

quota seasonal = EUR 100,000 per year
  split by quarter 20%, 20%, 20%, 40%
  prorated by started months active

quota thirds = EUR 100 per quarter
  split by month 1/3, 1/3, 1/3

quota learning = EUR 12,000 per quarter
  ramp 0%, 25%, 50%, 75% by month since joined_on

quota ramped_by_quarter = EUR 300 per quarter
  ramp 0%, 50% by month since joined_on
  prorated by days active

quota ramped_by_month = EUR 100 per month
  ramp 0%, 50% by month since joined_on
  prorated by days active

quota half_at_once = EUR 300 per quarter
  ramp 50% by month since joined_on
  prorated by days active

quota slow_in_months = EUR 300 per month
  ramp 40%, 80% by quarter since joined_on
  prorated by days active

quota by_days = EUR 3,650 per year
  prorated by days active

quota by_whole_months : count = 36 per quarter
  prorated by complete months active

quota changing = EUR 1,000 per month
  from 2026-07-01 = EUR 1,500

metric bookings = sum of Deal.amount

metric attainment = bookings / by_days otherwise 0%

tiers banded on attainment, marginal, over each year
  from   0% : 1%
  from 100% : 10%

commission sales
  for each Deal
  earn amount at banded

example "Shares by quarter; a start on 1 March counts one month of three"
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
    | bo  | 2026-03-01 |         |
    | cy  | 2026-03-15 |         |
  given Deal
    | id | rep | closed_on | amount |
  as of 2026-12-31
  # 20% of 100,000, and 40% in the last quarter
  expect seasonal of ana in 2026-Q1 is EUR 20,000.00
  expect seasonal of ana in 2026-Q4 is EUR 40,000.00
  expect seasonal of ana in 2026 is EUR 100,000.00
  # March of January to March: one third of 20,000, then 20,000 + 20,000 + 40,000
  expect seasonal of bo in 2026-Q1 is EUR 6,666.67
  expect seasonal of bo in 2026 is EUR 86,666.67
  # a started month is a whole one; of complete months there is none in the first quarter
  expect seasonal of cy in 2026-Q1 is EUR 6,666.67
  expect by_whole_months of cy in 2026-Q1 is 0
  expect by_whole_months of bo in 2026-Q1 is 12
  expect by_whole_months of cy in 2026-Q2 is 36
  # a third has no end, and the last month takes what is left: the parts add up to 100
  expect thirds of ana in 2026-Q1 is EUR 100.00
  # 1,000 until June, 1,500 from July on
  expect changing of ana in 2026-06 is EUR 1,000.00
  expect changing of ana in 2026-07 is EUR 1,500.00
  expect changing of ana in 2026 is EUR 15,000.00

example "A ramp by month inside a quota by quarter"
  given Rep
    | id | joined_on  | left_on |
    | bo | 2026-02-10 |         |
  given Deal
    | id | rep | closed_on | amount |
  as of 2026-12-31
  # January 0% (not there), February 0%, March 25%: 12,000 x 25% / 3
  expect learning of bo in 2026-Q1 is EUR 1,000.00
  # April 50%, May 75%, June 100%: 12,000 x 225% / 3
  expect learning of bo in 2026-Q2 is EUR 9,000.00
  expect learning of bo in 2026-Q3 is EUR 12,000.00

example "Part time under a ramp is taken month by month, so it is the same per quarter and per month"
  given Rep
    | id  | joined_on  | left_on    |
    | bo  | 2026-02-15 |            |
    | cy  | 2025-02-15 | 2026-05-15 |
  given Deal
    | id | rep | closed_on | amount |
  as of 2026-12-31
  # January: not there. February: 0%. March: 50%, all of its days: 300 x 50% / 3
  expect ramped_by_quarter of bo in 2026-Q1 is EUR 50.00
  expect ramped_by_month of bo in 2026-Q1 is EUR 50.00
  # the ramp is over in April
  expect ramped_by_quarter of bo in 2026-Q2 is EUR 300.00
  expect ramped_by_month of bo in 2026-Q2 is EUR 300.00
  # February: 50%, on 14 of its 28 days; March: 100%: 300 x (25% + 100%) / 3
  expect half_at_once of bo in 2026-Q1 is EUR 125.00
  # each month of the first quarter at 40%: 14 of 28 days of 120, then 120; of the second at 80%
  expect slow_in_months of bo in 2026-02 is EUR 60.00
  expect slow_in_months of bo in 2026-Q1 is EUR 180.00
  expect slow_in_months of bo in 2026-Q2 is EUR 720.00
  # long after the ramp, left on 15 May, month by month: April 100, May 100 x 15 / 31, June nothing
  expect ramped_by_quarter of cy in 2026-Q2 is EUR 148.39
  expect ramped_by_month of cy in 2026-Q2 is EUR 148.39

example "Leaving shortens the quota for later places and never for earlier ones"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-05-20 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-02-10 | EUR 4,000 |
  as of 2026-12-31
  # at the end of May ana has left: 140 of 365 days of 3,650
  expect by_days of ana in 2026 is EUR 1,400.00
  # in February the whole year counts: 3,650 x 1% + 350 x 10%
  expect sales earned for d1 is EUR 71.50
