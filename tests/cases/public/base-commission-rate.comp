# Your Profound Info: a commission rate from variable pay at target and a quota
plan "A rate from pay at target"
  id base-commission-rate
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

term pay_at_target = USD 150,000
term variable_share = 50%
term goal = USD 1,000,000
term base_rate = pay_at_target * variable_share / goal

commission sales
  for each Sale
  earn amount * base_rate

# 75,000 of 1,000,000 is 7.5%
example "A sale, and the whole goal"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      |
    | s1 | ana | 2026-01-10 | USD 100,000 |
    | s2 | ana | 2026-02-10 | USD 900,000 |
  as of 2026-12-31
  expect sales earned for s1 is USD 7,500.00
  expect sales earned by ana in 2026 is USD 75,000.00
