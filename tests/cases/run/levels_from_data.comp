plan "Shares of each level from data"
  id levels-from-data
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

term override_share : percent by level from data

commission override
  for each Sale
  to each manager above rep
  earn amount * (override_share[level] otherwise 1%)

example "Three levels, of which the table has two"
  given Rep
    | id  | manager |
    | eva |         |
    | max | eva     |
    | ana | max     |
    | bo  | ana     |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | bo  | 2026-01-10 | EUR 300 |
  given override_share
    | level | value |
    |     1 |   50% |
    |     2 |    5% |
  as of 2026-02-28
  # 300 x 50%, 300 x 5%, 300 x 1%
  expect override earned by ana in 2026-01 is EUR 150.00
  expect override earned by max in 2026-01 is EUR 15.00
  expect override earned by eva in 2026-01 is EUR 3.00
