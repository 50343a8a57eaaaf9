# A glossary of phantom shares: units that pay what a share has gained
plan "Units that pay the gain"
  id perf-08-phantom-units
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2024-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  granted    : units
  base       : money

"What a share is worth on the day of the settlement."
record Settlement for grant.rep on settled_on
  id         : text, key
  grant      : Grant
  settled_on : date
  price      : money

vesting two_years
  100% after 24 months

award phantom
  for each Grant
  earn granted
  payable by two_years from granted_on

bonus gain
  for each Settlement where settled_on is at least grant.granted_on + 24 months
  earn grant.granted * max(price - grant.base, USD 0)

# 3,000 x (42.50 - 30.00); below the base there is nothing.
example "A gain of 12.50, and a loss"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | granted | base |
    | g1 | ana | 2024-05-15 | 3_000 units | USD 30.00 |
    | g2 | ana | 2024-05-15 | 3_000 units | USD 30.00 |
  given Settlement
    | id | grant | settled_on | price |
    | x1 | g1 | 2026-05-15 | USD 42.50 |
    | x2 | g2 | 2026-05-15 | USD 28.00 |
  as of 2026-12-31
  expect phantom payable to ana in 2026-05-14 is nothing
  expect phantom payable to ana in 2026-05-15 is 6_000 units
  expect gain earned for x1 is USD 37,500.00
  expect gain earned for x2 is USD 0.00
