plan "Quotas that are zero or missing"
  id zero-quota
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

quota target : money from data per quarter

metric sold = sum of Sale.amount

metric attainment = sold / target otherwise 0%

metric generous = sold / target otherwise 120%

tiers slices on attainment, marginal, over each quarter
  from   0% : 4%
  from 100% : 8%

tiers bands on attainment, whole, over each quarter
  from   0% : 4%
  from 100% : 8%

tiers generous_slices on generous, marginal, over each quarter
  from   0% : 4%
  from 100% : 8%

tiers ahead on attainment, prospective, over each quarter
  from   0% : 4%
  from 100% : 8%

commission sliced
  for each Sale
  earn amount at slices
  payable on sold_on

commission banded
  for each Sale
  earn amount at bands
  payable on sold_on

commission generously
  for each Sale
  earn amount at generous_slices
  payable on sold_on

commission looked_ahead
  for each Sale
  earn amount at ahead
  payable on sold_on

# The `otherwise` picks the band for the whole amount: 0% is the first band, 120% the second.
example "Nobody reaches the top band by having no quota"
  given Rep
    | id   |
    | zero |
    | none |
  given target
    | rep  | quarter | value |
    | zero | 2026-Q1 | EUR 0 |
  given Sale
    | id | rep  | sold_on    | amount    |
    | s1 | zero | 2026-01-10 | EUR 1,000 |
    | s2 | none | 2026-01-10 | EUR 1,000 |
    | s3 | none | 2026-01-11 | EUR 1,000 |
  as of 2026-03-31
  expect sliced earned for s1 is EUR 40.00
  expect sliced earned for s2 is EUR 40.00
  expect sliced earned for s3 is EUR 40.00
  expect banded earned for s1 is EUR 40.00
  expect banded earned for s2 is EUR 40.00
  expect generously earned for s1 is EUR 80.00
  expect generously earned for s3 is EUR 80.00
  expect looked_ahead earned for s3 is EUR 40.00
  expect attainment of zero in 2026-Q1 is 0%
