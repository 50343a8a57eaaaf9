# onlinemarketingaust.com.au, how commission works: a salary and a commission
plan "A salary and a commission"
  id salary-plus-commission
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

salary base
  for each month
  earn USD 500

commission sales
  for each Sale
  earn 10% of amount

example "Sales of 20,000 in a month"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | USD 20,000 |
  as of 2026-01-31
  expect sales earned by ana in 2026-01 is USD 2,000.00
  expect total earned by ana in 2026-01 is USD 2,500.00
  expect total paid to ana in 2026-01 is USD 2,500.00
