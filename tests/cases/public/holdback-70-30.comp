# Zepys, learning page on refunds and clawbacks with agents
plan "Seventy and thirty"
  id holdback-70-30
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

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission sales
  for each Sale
  earn amount
  payable 70% on sold_on
  payable 30% 90 days after sold_on, unless any Cancellation of this Sale by then

example "A commission of 100"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | USD 100 |
  as of 2026-12-31
  expect sales payable to ana in 2026-01-10 is USD 70.00
  expect sales payable to ana in 2026-04-10 is USD 30.00
