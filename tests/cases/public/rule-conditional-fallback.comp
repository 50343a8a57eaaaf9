# commissionflow unit tests (Nikki72581): a rule for VIP customers, and one for all
plan "A better rate for large VIP sales"
  id rule-conditional-fallback
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

choice Tier
  Vip
  Standard

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  tier       : Tier

commission sales
  for each Sale
  earn amount * (if tier is Vip and amount is at least USD 50,000 then 15% else 5%)

# 15% of 60,000, 5% of 40,000, 5% of 60,000
example "Three sales"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     | tier     |
    | s1 | ana | 2026-01-10 | USD 60,000 | Vip      |
    | s2 | ana | 2026-01-11 | USD 40,000 | Vip      |
    | s3 | ana | 2026-01-12 | USD 60,000 | Standard |
  as of 2026-01-31
  expect sales earned for s1 is USD 9,000.00
  expect sales earned for s2 is USD 2,000.00
  expect sales earned for s3 is USD 3,000.00
