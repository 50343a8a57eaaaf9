# Sales in dollars, pounds and yen, pay in euros. A rate says what one unit of a currency is in
# euros. It is the rate of the record's day (of a period's last day), or of the day after `on`. What
# is converted is not rounded before the amount that is earned is.
plan "Sales in several currencies"
  id currencies
  version 1
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  ordered_on : date
  amount     : money in USD
  cost       : money in USD
  shipping   : money in GBP
  discount   : money in EUR

record Click for rep on day
  id         : text, key
  rep        : Rep
  day        : date
  paid       : money in JPY

term fx to EUR
  GBP                 = 1.2
  USD                 = 0.9
  USD from 2026-07-01 = 0.95
  JPY from 2026-02-01 = 0.006

metric volume = sum of Deal.amount in EUR at fx
metric dollars = sum of Deal.amount
metric at_year_end = (sum of Deal.amount) in EUR at fx
metric ordered = sum of Deal.amount in EUR at fx on ordered_on
metric by_order = sum of Deal.amount in EUR at fx where amount is above USD 0 on ordered_on
metric clicks = sum of Click.paid in EUR at fx
metric margin = (sum of Deal.amount) / (sum of Deal.cost)
metric large = count of Deal where amount is at least USD 1,000

tiers rates on volume, marginal, over each year
  from EUR     0 : 4%
  from EUR 1,000 : 8%

commission base "At the rate of the day it closed"
  for each Deal
  earn 10% of amount in EUR at fx

commission tiered "Through tiers of euros"
  for each Deal
  earn amount in EUR at fx at rates

commission as_ordered "At the rate of the day it was ordered"
  for each Deal
  earn amount in EUR at fx on ordered_on * 10%

commission net "What is left of it, in euros"
  for each Deal
  earn (amount - cost) in EUR at fx - shipping in EUR at fx - discount

commission own "Euros are euros"
  for each Deal
  earn discount in EUR at fx

bonus loyal "A hundred dollars, at the rate of the last day of the quarter"
  for each quarter
  when dollars of the quarter is at least USD 1,000
  earn USD 100 in EUR at fx

bonus clicked
  for each month
  earn clicks

example "The rate of the record's day"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | ordered_on | amount       | cost       | shipping  | discount  |
    | d1 | ana | 2026-01-10 | 2026-01-02 | USD 1,000.00 | USD 500.00 | GBP 10.00 | EUR 20.00 |
    | d2 | ana | 2026-06-30 | 2026-06-01 |       500.00 | USD 500.00 | GBP  0.00 | EUR  0.00 |
    | d3 | ana | 2026-07-01 | 2026-06-30 | USD 1,000.00 | USD 250.00 | GBP  5.00 | EUR  1.50 |
  as of 2026-12-31
  # 10% of 1,000 x 0.9, of 500 x 0.9 on the last day of the old rate, of 1,000 x 0.95 on the first
  expect base earned for d1 is EUR 90.00
  expect base earned for d2 is EUR 45.00
  expect base earned for d3 is EUR 95.00
  # d3 was ordered on the last day of the old rate
  expect as_ordered earned for d3 is EUR 90.00
  # d1: 900 at 4%; d2: 450, the first 100 at 4% = 4, the other 350 at 8% = 28; d3: 950 at 8%
  expect tiered earned for d1 is EUR 36.00
  expect tiered earned for d2 is EUR 32.00
  expect tiered earned for d3 is EUR 76.00
  # d1: 500 x 0.9 - 10 x 1.2 - 20 = 418; d3: 750 x 0.95 - 5 x 1.2 - 1.5 = 712.5 - 7.5 = 705
  expect net earned for d1 is EUR 418.00
  expect net earned for d2 is nothing
  expect net earned for d3 is EUR 705.00
  expect own earned for d1 is EUR 20.00
  # 1,000 dollars in the first quarter, 500 in the second; 100 x 0.9 on 31 March, 100 x 0.95 on
  # 30 September
  expect loyal earned by ana in 2026-Q1 is EUR 90.00
  expect loyal earned by ana in 2026-Q2 is nothing
  expect loyal earned by ana in 2026-Q3 is EUR 95.00
  # each at the rate of its own day: 900 + 450 + 950; all at the rate of 31 December: 2,500 x 0.95
  expect volume of ana in 2026 is EUR 2,300.00
  expect dollars of ana in 2026 is USD 2,500.00
  expect at_year_end of ana in 2026 is EUR 2,375.00
  # at the rate of the day of the order: d1, d2 and d3 at 0.9; in June closes d2 alone, d2 and d3 are
  # ordered
  expect ordered of ana in 2026 is EUR 2,250.00
  expect ordered of ana in 2026-06 is EUR 450.00
  expect by_order of ana in 2026-06 is EUR 1,350.00
  # 2,500 / 1,250
  expect margin of ana in 2026 is 2
  expect large of ana in 2026 is 2

example "Nothing is rounded before it is earned"
  given Rep
    | id  |
    | ana |
  given Click
    | id | rep | day        | paid  |
    | c1 | ana | 2026-02-01 | JPY 1 |
    | c2 | ana | 2026-02-02 | JPY 1 |
    | c3 | ana | 2026-02-03 |     1 |
  # 3 x 0.006; rounded each by itself it would be 0.03
  expect clicks of ana in 2026-02 is EUR 0.018
  expect clicked earned by ana in 2026-02 is EUR 0.02

example "A day before the first rate"
  given Rep
    | id  |
    | ana |
  given Click
    | id | rep | day        | paid  |
    | c1 | ana | 2026-01-31 | JPY 1 |
  expect error "`fx` has no rate of JPY on 2026-01-31"
