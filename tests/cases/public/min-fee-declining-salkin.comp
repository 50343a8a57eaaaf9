# Mike Salkin, examples of a broker's fee: a falling rate and a minimum
plan "A falling rate with a minimum"
  id min-fee-declining-salkin
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

tiers fee_rates on Sale.amount, marginal, per record
  from USD       0 : 1%
  from USD 300,000 : 0.5%

fee brokerage
  for each Sale
  earn amount at fee_rates
  at least USD 1,000 per Sale

# 500 and 1,000 are lifted to 1,000; 2,000; 3,000 + 500; 3,000 + 2,500
example "Five prices"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-10 | USD  50,000 |
    | s2 | ana | 2026-01-11 | USD 100,000 |
    | s3 | ana | 2026-01-12 | USD 200,000 |
    | s4 | ana | 2026-01-13 | USD 400,000 |
    | s5 | ana | 2026-01-14 | USD 800,000 |
  as of 2026-01-31
  expect brokerage earned for s1 is USD 1,000.00
  expect brokerage earned for s2 is USD 1,000.00
  expect brokerage earned for s3 is USD 2,000.00
  expect brokerage earned for s4 is USD 3,500.00
  expect brokerage earned for s5 is USD 5,500.00
