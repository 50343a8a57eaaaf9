# Lasting Mark, online book page 15: as earned or in advance
plan "As earned, or in advance"
  id as-earned-vs-advance
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

example "480 in the first year"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-15 | USD 480 |
  as of 2027-01-31
  expect as_earned payable to ana in 2026-02 is USD 40.00
  expect as_earned payable to ana in 2027-01 is USD 40.00
  expect as_earned payable for s1 is USD 480.00
  expect advanced payable to ana in 2026-01 is USD 360.00
  expect advanced payable to ana in 2026-10 is USD 120.00
