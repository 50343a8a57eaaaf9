# commissionflow unit tests (Nikki72581): two rules on one sale, each with its own cap
plan "Two rules on each sale"
  id stack-rules-cap-each
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

commission by_value
  for each Sale
  earn 10% of amount
  at most USD 2,000 per Sale

bonus by_sale
  for each Sale
  earn USD 500

# 10,000 is cut to 2,000, and the 500 stand outside that cap
example "A sale of 100,000"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-10 | USD 100,000 |
  as of 2026-01-31
  expect total earned for s1 is USD 2,500.00
