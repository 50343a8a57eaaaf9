# sales-commission-hub (copenhagensales), storks-logikker section 16: pay periods from the 15th
plan "From the 15th to the 14th"
  id vendor-pay-period-15-14
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep every month from day 15

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

commission sales
  for each Sale
  earn amount

# 18 April opens a period, 14 April ends the one before it.
example "The period of a sale"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on | amount |
    | s1 | ana | 2026-04-18 | DKK 100 |
    | s2 | ana | 2026-04-14 | DKK 200 |
  as of 2026-05-14
  expect ledger
    | component | record_key | earned_on | pay_period |
    | sales | s2 | 2026-04-14 | 2026-03-15 |
    | sales | s1 | 2026-04-18 | 2026-04-15 |
