# Source: sparrowgenie.com, on spiffs.
plan "A spiff beside a commission"
  id spiff-retail
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
  plans   : count

metric sales = sum of Sale.amount
metric plans_sold = sum of Sale.plans

commission base
  for each month
  earn 2% of sales

spiff premium
  for each month
  earn USD 50 * plans_sold

example "Eighteen plans"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     | plans |
    | s1 | ana | 2026-04-10 | USD 60,000 | 10    |
    | s2 | ana | 2026-04-20 | USD 20,000 | 8     |
  as of 2026-04-30
  expect base earned by ana in 2026-04 is USD 1,600.00
  expect premium earned by ana in 2026-04 is USD 900.00
  expect total earned by ana in 2026-04 is USD 2,500.00
