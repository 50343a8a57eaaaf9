# Kadence glossary: advanced and as-earned commissions
plan "Twelfths of 1,000"
  id as-earned-1000
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

vesting monthly
  every 1 month for 12 months

commission as_earned
  for each Sale
  earn amount
  payable by monthly from sold_on

commission advanced
  for each Sale
  earn amount
  payable 75% on sold_on
  payable 25% 9 months after sold_on

# 12 x 83.33 is 999.96: the cents are spread, so that the parts add up.
example "1,000 in the first year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-15 | USD 1,000 |
  as of 2027-01-31
  expect as_earned payable to ana in 2026-02 is USD 83.33
  expect as_earned payable to ana in 2026-03 is USD 83.34
  expect as_earned payable for s1 is USD 1,000.00
  expect advanced payable to ana in 2026-01 is USD 750.00
