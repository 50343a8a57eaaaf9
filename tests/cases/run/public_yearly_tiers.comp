# Retold from public worked examples, in our own words: finicast.com (types of commission); Trailhead (Spiff marginal payout); hyperbots.com (accelerator); gist 1138036 (two levels)
plan "Yearly bands"
  id public-yearly
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota target = USD 200,000 per year

metric sold = sum of Sale.amount

metric attainment = sold / target

tiers revenue_bands on sold, marginal, over each year
  from USD       0 : 4%
  from USD 100,000 : 5%
  from USD 150,000 : 6%

tiers new_revenue on sold, marginal, over each year
  from USD       0 : 4%
  from USD 150,000 : 6%
  from USD 250,000 : 8%

tiers quota_bands on attainment, marginal, over each year
  from   0% : 5%
  from 100% : 8%

tiers two_levels on Sale.amount, marginal, per record
  from USD     0 : 10%
  from USD 5,000 : 12%

commission revenue
  for each year
  earn sold at revenue_bands

commission new_business
  for each Sale
  earn amount at new_revenue
  payable on sold_on

commission over_quota
  for each year
  earn sold at quota_bands

commission flat
  for each Sale
  earn 5% of amount
  payable on sold_on

commission leveled
  for each Sale
  earn amount at two_levels
  payable on sold_on

# 4,000 + 2,500 + 1,800
example "180,000 in the year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-05-01 | USD 180,000 |
  as of 2026-12-31
  expect revenue earned by ana in 2026 is USD 8,300

# 145,000 were there before: 5,000 at 4% and 15,000 at 6%
example "A sale that starts below a bound"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-02-01 | USD 145,000 |
    | s2 | ana | 2026-03-01 | USD  20,000 |
  as of 2026-12-31
  expect new_business earned for s2 is USD 1,100

# 200,000 at 5% and 60,000 at 8%
example "Above quota"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-02-01 | USD 100,000 |
    | s2 | ana | 2026-03-01 | USD 160,000 |
  as of 2026-12-31
  expect over_quota earned by ana is USD 14,800
  expect flat earned for s1 is USD 5,000

example "Two levels"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-02-01 | USD 6,000 |
    | s2 | ana | 2026-02-02 | USD 4,000 |
    | s3 | ana | 2026-02-03 | USD 5,000 |
  as of 2026-12-31
  expect leveled earned for s1 is USD 620
  expect leveled earned for s2 is USD 400
  expect leveled earned for s3 is USD 500
