# Richard Lawrence, a Cucumber scenario on commissions: two rates and the bound itself
plan "Two rates for each sale"
  id tier-two-level-gist
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

tiers two_rates on Sale.amount, marginal, per record
  from USD     0 : 10%
  from USD 5,000 : 12%

commission sales
  for each Sale
  earn amount at two_rates

# 500 + 12% of 1,000; 10% of 4,000; 10% of exactly 5,000
example "Above, below and on the bound"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 6,000 |
    | s2 | ana | 2026-01-11 | USD 4,000 |
    | s3 | ana | 2026-01-12 | USD 5,000 |
  as of 2026-01-31
  expect sales earned for s1 is USD 620.00
  expect sales earned for s2 is USD 400.00
  expect sales earned for s3 is USD 500.00
