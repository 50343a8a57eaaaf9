plan "What falls is taken from whom it was credited to"
  id credit-falls-by-date
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Region
  North
  South

record Rep
  id         : text, key
  manager    : Rep, may be blank, dated
  region     : Region, dated

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Return on returned_on
  id          : text, key
  sale        : Sale
  returned_on : date

metric network = sum of Sale.amount for each manager above rep
metric below = sum of Sale.amount for rep.manager
metric in_north = sum of Sale.amount where rep.region is North
metric by_region per Region = sum of Sale.amount

commission own
  for each Sale
  earn 1% of amount

clawback returned
  for each Return
  take back what sale earned in own
  share all
  attainment falls
  recover by offset

# Sold in January under max and in North; returned in June, when zoe leads ana in South.
example "The return falls where the sale stood"
  given Rep
    | id  |
    | max |
    | zoe |
    | ana |
  given Rep.manager
    | rep | from       | value |
    | ana | 2025-01-01 | max   |
    | ana | 2026-05-01 | zoe   |
  given Rep.region
    | rep | from       | value |
    | max | 2025-01-01 | North |
    | zoe | 2025-01-01 | South |
    | ana | 2025-01-01 | North |
    | ana | 2026-05-01 | South |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   800 |
    | s2 | ana | 2026-05-10 | EUR   300 |
  given Return
    | id | sale | returned_on |
    | r1 | s1   | 2026-06-20  |
  as of 2026-12-31
  # 800 in January, and 800 less in June: for max, not for zoe
  expect network of max in 2026-01 is EUR 800
  expect network of max in 2026-06 is EUR -800
  expect network of max in 2026 is EUR 0
  expect network of zoe in 2026-06 is EUR 0
  expect network of zoe in 2026 is EUR 300
  expect below of max in 2026-06 is EUR -800
  expect below of zoe in 2026 is EUR 300
  expect in_north of ana in 2026-06 is EUR -800
  expect in_north of ana in 2026 is EUR 0
  expect by_region of North in 2026 is EUR 0
  expect by_region of South in 2026 is EUR 300
