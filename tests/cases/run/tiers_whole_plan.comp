plan "A plan across two years"
  id tiers-two-years
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-07-01 to 2027-06-30
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

tiers plan_rates on sold, marginal, over the whole plan
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers yearly_rates on sold, marginal, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

commission by_plan
  for each Sale
  earn amount at plan_rates
  payable on sold_on

commission by_year
  for each Sale
  earn amount at yearly_rates
  payable on sold_on

# The sale of June stands before the plan: it earns nothing and does not count for `by_plan`, but
# the calendar year of 2026 sees it.
example "The whole plan does not start afresh in January"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s0 | ana | 2026-06-30 | EUR 500 |
    | s1 | ana | 2026-07-01 | EUR 800 |
    | s2 | ana | 2027-01-05 | EUR 800 |
  as of 2027-06-30
  expect by_plan earned for s0 is nothing
  expect by_plan earned for s1 is EUR 80.00
  # 200 at 10% and 600 at 20%
  expect by_plan earned for s2 is EUR 140.00
  # 500 came before: 500 at 10% and 300 at 20%
  expect by_year earned for s1 is EUR 110.00
  expect by_year earned for s2 is EUR 80.00
