# A public document of business rules, BR-TR-VAR-033: bands of the quota, each at its own rate
plan "Bands of the quota"
  id tier-quota-bands-vnd
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency VND
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota target = VND 1,000,000,000 per year

metric sold = sum of Sale.amount

metric attainment = sold / target

tiers bands on attainment, marginal, over each year
  from   0% : 5%
  from  70% : 8%
  from 100% : 10%
  from 120% : 12%

commission sales
  for each Sale
  earn amount at bands

# One sale fills each band: 5% of 700 million, 8% of 300 million, 10% of 100 million.
example "110% of the quota"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount          |
    | s1 | ana | 2026-03-10 | VND 700,000,000 |
    | s2 | ana | 2026-06-10 | VND 300,000,000 |
    | s3 | ana | 2026-09-10 | VND 100,000,000 |
  as of 2026-12-31
  expect attainment of ana in 2026 is 110%
  expect sales earned for s1 is VND 35,000,000
  expect sales earned for s2 is VND 24,000,000
  expect sales earned for s3 is VND 10,000,000
  expect sales earned by ana in 2026 is VND 69,000,000
