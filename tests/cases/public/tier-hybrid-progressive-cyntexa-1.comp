# Source: cyntexa.com, on progressive commission.
plan "Bands that are passed, and all of it in the band reached"
  id tier-hybrid-progressive-cyntexa-1
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

# What each band that was passed is worth, and besides the whole amount at the band that it is in.
tiers passed on Sale.amount, whole, per record
  from USD      0 : 0%
  above USD 20,000 : 2%

tiers reached on Sale.amount, whole, per record
  from USD      0 : 2%
  above USD 20,000 : 4%
  above USD 40,000 : 5%
  above USD 60,000 : 10%

commission passed_bands
  for each Sale
  earn passed * USD 20,000

commission whole_amount
  for each Sale
  earn amount at reached

example "Thirty thousand"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-04-10 | USD 30,000 |
  as of 2026-04-30
  # 2% of the 20,000 that were passed, and 4% of all 30,000
  expect passed_bands earned for s1 is USD 400.00
  expect whole_amount earned for s1 is USD 1,200.00
  expect total earned by ana in 2026-04 is USD 1,600.00
