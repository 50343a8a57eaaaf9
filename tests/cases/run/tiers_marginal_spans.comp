plan "Marginal tiers over every span"
  id tiers-spans
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
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

tiers monthly_rates on sold, marginal, over each month
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers quarterly_rates on sold, marginal, over each quarter
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers half_rates on sold, marginal, over each half
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers yearly_rates on sold, marginal, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers plan_rates on sold, marginal, over the whole plan
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers size_rates on Sale.amount, marginal, per record
  from EUR     0 : 10%
  from EUR 1,000 : 20%

commission by_month
  for each Sale
  earn amount at monthly_rates
  payable on sold_on

commission by_quarter
  for each Sale
  earn amount at quarterly_rates
  payable on sold_on

commission by_half
  for each Sale
  earn amount at half_rates
  payable on sold_on

commission by_year
  for each Sale
  earn amount at yearly_rates
  payable on sold_on

commission by_plan
  for each Sale
  earn amount at plan_rates
  payable on sold_on

commission by_size
  for each Sale
  earn amount at size_rates
  payable on sold_on

# In January 600 + 600 = 1,200: the second sale has 400 below the bound and 200 above: 40 + 40.
example "Where the count starts afresh"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   600 |
    | s2 | ana | 2026-01-20 | EUR   600 |
    | s3 | ana | 2026-02-05 | EUR   600 |
    | s4 | ana | 2026-04-02 | EUR   600 |
    | s5 | ana | 2026-07-01 | EUR   600 |
    | s6 | ana | 2026-08-03 | EUR 1,500 |
  as of 2026-12-31
  expect by_month earned for s1 is EUR 60.00
  expect by_month earned for s2 is EUR 80.00
  expect by_month earned for s3 is EUR 60.00
  expect by_month earned for s4 is EUR 60.00
  expect by_month earned for s5 is EUR 60.00
  expect by_month earned for s6 is EUR 200.00
  expect by_quarter earned for s2 is EUR 80.00
  expect by_quarter earned for s3 is EUR 120.00
  expect by_quarter earned for s4 is EUR 60.00
  expect by_quarter earned for s5 is EUR 60.00
  # the third quarter stands at 600; of 1,500, 400 lie below 1,000 and 1,100 above
  expect by_quarter earned for s6 is EUR 260.00
  expect by_half earned for s4 is EUR 120.00
  expect by_half earned for s5 is EUR 60.00
  expect by_half earned for s6 is EUR 260.00
  expect by_year earned for s5 is EUR 120.00
  expect by_year earned for s6 is EUR 300.00
  expect by_plan earned for s5 is EUR 120.00
  expect by_size earned for s1 is EUR 60.00
  expect by_size earned for s6 is EUR 200.00
