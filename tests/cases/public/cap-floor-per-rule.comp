# commissionflow unit tests (Nikki72581): a floor and a cap
plan "A floor and a cap for each sale"
  id cap-floor-per-rule
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

commission sales
  for each Sale
  earn 10% of amount
  at least USD 200 per Sale
  at most USD 5,000 per Sale

# 100 is lifted, 10,000 is cut, 3,000 stays
example "Three sales"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-10 | USD   1,000 |
    | s2 | ana | 2026-01-11 | USD 100,000 |
    | s3 | ana | 2026-01-12 | USD  30,000 |
  as of 2026-01-31
  expect sales earned for s1 is USD 200.00
  expect sales earned for s2 is USD 5,000.00
  expect sales earned for s3 is USD 3,000.00
