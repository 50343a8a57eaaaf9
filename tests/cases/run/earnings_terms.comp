plan "Tables of rates"
  id terms
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Product
  Core
  Extra
  Side

choice Campaign
  Normal
  Easter
  Rival

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  product    : Product
  campaign   : Campaign
  level      : count

term price by Product, Campaign
  any, Rival                   = EUR 0
  Core, Easter                 = EUR 300
  Core, Easter from 2026-04-01 = EUR 310
  Core, any                    = EUR 250
  otherwise                    = EUR 10

term share_of by Product
  Core  = 50%
  Extra = 1/3
  Side  = 0%

commission by_price
  for each Sale
  earn price[product, campaign]
  payable on sold_on

commission by_share
  for each Sale
  earn amount * share_of[product]
  payable on sold_on

commission by_condition
  for each Sale
  earn if amount is at least EUR 100 and product is not Side then EUR 9 else EUR 1
  payable on sold_on

commission in_between
  for each Sale where sold_on is between 2026-02-01 and 2026-03-31
  earn min(amount, EUR 90) + max(EUR 0, amount - EUR 100) / 2
  payable on sold_on

example "The first row that matches"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  | product | campaign | level |
    | s1 | ana | 2026-01-10 | EUR 100 | Core    | Rival    |     1 |
    | s2 | ana | 2026-03-31 | EUR 100 | Core    | Easter   |     1 |
    | s3 | ana | 2026-04-01 | EUR 100 | Core    | Easter   |     1 |
    | s4 | ana | 2026-02-01 | EUR 300 | Core    | Normal   |     1 |
    | s5 | ana | 2026-02-10 | EUR  99 | Extra   | Normal   |     1 |
    | s6 | ana | 2026-02-10 | EUR 500 | Side    | Rival    |     1 |
  as of 2026-12-31
  expect by_price earned for s1 is nothing
  expect by_price earned for s2 is EUR 300
  expect by_price earned for s3 is EUR 310
  expect by_price earned for s4 is EUR 250
  expect by_price earned for s5 is EUR 10
  expect by_price earned for s6 is nothing
  expect by_share earned for s1 is EUR 50
  # a third is kept with 12 digits: 99 x 0.333333333333 = 32.999999999967
  expect by_share earned for s5 is EUR 33.00
  expect by_condition earned for s4 is EUR 9
  expect by_condition earned for s5 is EUR 1
  expect by_condition earned for s6 is EUR 1
  expect in_between earned for s1 is nothing
  expect in_between earned for s2 is EUR 90
  expect in_between earned for s3 is nothing
  expect in_between earned for s4 is EUR 190
  expect in_between earned for s6 is EUR 290
