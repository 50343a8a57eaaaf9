# GetInsureLeads glossary: chargeback
plan "Nine months in advance"
  id advance-unearned-chargeback
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

# 612 is 68 a month for nine months. The month in which the policy lapses counts as earned.
clawback unearned
  for each Cancellation within 9 months of sale.sold_on
  take back what sale earned in sales
  share falling evenly from 100% to 0% over 9 months counting started months
  attainment stays
  recover by offset

example "Lapsed in the fourth month"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-10 | USD 612 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-06-20   |
  as of 2026-12-31
  expect unearned earned for c1 is USD -340.00
