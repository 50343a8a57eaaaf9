plan "Rounding down"
  id rounding-down
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly
  rounding down

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission half
  for each Sale
  earn 50% of amount
  payable on sold_on

# Half of 0.25 is 0.125, of 0.75 is 0.375, of -0.25 is -0.125.
example "At the half cent"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR  0.25 |
    | s2 | ana | 2026-01-11 | EUR  0.75 |
    | s3 | ana | 2026-01-12 | EUR -0.25 |
  as of 2026-12-31
  expect half earned for s1 is EUR 0.12
  expect half earned for s2 is EUR 0.37
  expect half earned for s3 is EUR -0.12
