# Oracle, what is new in sales performance management 24B: split rates, proportional
plan "Rates that add up"
  id tier-blended-oracle-24b-proportional
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

"The tiers have 1%, 2% and 3%; a full tier gives its whole rate, a part of it the same part."
tiers adding_up on Sale.amount, interpolated, per record
  at USD      0 : 0%
  at USD  1,000 : 1%
  at USD  5,000 : 1% + 2%
  at USD 10,000 : 1% + 2% + 3%

commission sales
  for each Sale
  earn amount at adding_up

# 1% for the first tier, and a quarter of 2% for 1,000 of the 4,000 of the second: 1.5% of 2,000
example "An input of 2,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | USD 2,000 |
  as of 2026-01-31
  expect sales earned for s1 is USD 30.00
