# sales-commission-hub (copenhagensales), storks-logikker section 1: price rules with priorities
plan "Price rules by campaign"
  id vendor-price-rule-priority
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Party monthly

"Sellers, and the agency that they work for."
record Party
  id         : text, key

choice Campaign
  Winter
  Spring

record Sale for seller on sold_on
  id         : text, key
  seller     : Party
  agency     : Party
  sold_on    : date
  campaign   : Campaign

"Of the rules that fit, the first counts: a campaign's own rule stands above the one for all."
term commission_price by Campaign
  Spring = DKK 300
  any    = DKK 250

term client_price by Campaign
  Spring = DKK 1,800
  any    = DKK 1,500

commission to_the_seller
  for each Sale
  earn commission_price[campaign]

fee from_the_client
  for each Sale
  to agency
  earn client_price[campaign]

example "A sale in a campaign with a rule of its own, and another"
  given Party
    | id       |
    | ana      |
    | quayside |
  given Sale
    | id | seller | agency   | sold_on    | campaign |
    | s1 | ana    | quayside | 2026-01-10 | Spring   |
    | s2 | ana    | quayside | 2026-01-11 | Winter   |
  as of 2026-01-31
  expect to_the_seller earned for s1 is DKK 300.00
  expect from_the_client earned for s1 is DKK 1,800.00
  expect to_the_seller earned for s2 is DKK 250.00
  expect from_the_client earned for s2 is DKK 1,500.00
