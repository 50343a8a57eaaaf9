# commissionflow unit tests (Nikki72581): a rule for large sales
plan "Large sales only"
  id rule-min-sale-no-match
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

commission large
  for each Sale where amount is at least USD 10,000
  earn 5% of amount

example "8,000 is too little, 10,000 is enough"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | USD  8,000 |
    | s2 | ana | 2026-01-11 | USD 10,000 |
  as of 2026-01-31
  expect large earned for s1 is nothing
  expect large earned for s2 is USD 500.00
