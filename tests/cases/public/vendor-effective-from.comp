# sales-commission-hub (copenhagensales), storks-logikker section 22: a rule with a first day, and one without
plan "A price with a first day"
  id vendor-effective-from
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep monthly

record Rep
  id         : text, key

choice Product
  Mobile
  Internet

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  product    : Product

"The new price of mobile subscriptions holds from April 2026."
term dated_price by Product
  Internet               = DKK 200
  Mobile                 = DKK 250
  Mobile from 2026-04-01 = DKK 400

"The same price without a first day."
term undated_price by Product
  Internet = DKK 200
  Mobile   = DKK 400

commission with_a_day
  for each Sale
  earn dated_price[product]

commission without_a_day
  for each Sale
  earn undated_price[product]

example "A sale before the rule's first day, and one on it"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | product |
    | s1 | ana | 2025-12-01 | Mobile  |
    | s2 | ana | 2026-04-01 | Mobile  |
  as of 2026-04-30
  expect without_a_day earned for s1 is DKK 400.00
  expect with_a_day earned for s1 is DKK 250.00
  expect with_a_day earned for s2 is DKK 400.00
