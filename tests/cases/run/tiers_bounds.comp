plan "Bounds and directions"
  id tiers-bounds
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
  weight     : percent

metric sold = sum of Sale.amount

tiers from_whole on sold, whole, over each month
  from EUR     0 : 1%
  from EUR 1,000 : 2%

tiers above_whole on sold, whole, over each month
  from  EUR     0 : 1%
  above EUR 1,000 : 2%

tiers from_ahead on sold, prospective, over each month
  from EUR     0 : 1%
  from EUR 1,000 : 2%

tiers above_ahead on sold, prospective, over each month
  from  EUR     0 : 1%
  above EUR 1,000 : 2%

tiers slices on sold, marginal, over each month
  from EUR     0 : 1%
  from EUR 1,000 : 2%
  from EUR 2,000 : 4%

commission w_from
  for each Sale
  earn amount at from_whole
  payable on sold_on

commission w_above
  for each Sale
  earn amount at above_whole
  payable on sold_on

commission p_from
  for each Sale
  earn amount at from_ahead
  payable on sold_on

commission p_above
  for each Sale
  earn amount at above_ahead
  payable on sold_on

commission sliced
  for each Sale
  earn amount at slices
  payable on sold_on

commission weighted
  for each Sale
  earn amount * weight at slices
  payable on sold_on

example "Exactly on the bound"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    | weight |
    | s1 | ana | 2026-01-10 | EUR 1,000 |   100% |
    | s2 | ana | 2026-01-20 | EUR     1 |   100% |
  as of 2026-01-31
  # `from` includes 1,000 and `above` does not; one more euro re-rates s1 by 1% of 1,000
  expect w_from earned for s1 is EUR 20.00
  expect w_from earned for s2 is EUR 0.02
  expect w_above earned for s1 is EUR 20.00
  expect w_above earned for s2 is EUR 0.02
  expect p_from earned for s1 is EUR 10.00
  expect p_from earned for s2 is EUR 0.02
  expect p_above earned for s1 is EUR 10.00
  expect p_above earned for s2 is EUR 0.01
  expect sliced earned for s1 is EUR 10.00
  expect sliced earned for s2 is EUR 0.02

example "A negative sale gives tiers back, from the total reached"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     | weight |
    | s1 | ana | 2026-01-10 | EUR  2,500 |   120% |
    | s2 | ana | 2026-01-20 | EUR -1,000 |   120% |
    | s3 | ana | 2026-01-25 | EUR -2,000 |    50% |
  as of 2026-01-31
  # 1,000 at 1%, 1,000 at 2%, 500 at 4%
  expect sliced earned for s1 is EUR 50.00
  # back from 2,500 to 1,500: 500 at 4%, 500 at 2%
  expect sliced earned for s2 is EUR -30.00
  # from 1,500 to -500: 500 at 2%, 1,500 at 1%
  expect sliced earned for s3 is EUR -25.00
  # the amount that is paid differs from what the measure sees: 120% and 50% of each slice
  expect weighted earned for s1 is EUR 60.00
  expect weighted earned for s2 is EUR -36.00
  expect weighted earned for s3 is EUR -12.50

example "A sale that adds nothing is paid at the rate reached"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    | weight |
    | s1 | ana | 2026-01-10 | EUR 1,500 |   100% |
    | s2 | ana | 2026-01-11 | EUR     0 |   100% |
  as of 2026-01-31
  expect sliced earned for s1 is EUR 20.00
  expect sliced earned for s2 is nothing
