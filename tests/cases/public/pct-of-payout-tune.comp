# TUNE developers, employee commission: a share of what the partner is paid
plan "A share of the payout"
  id pct-of-payout-tune
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Payout for rep on paid_on
  id         : text, key
  rep        : Rep
  paid_on    : date
  amount     : money

commission share_of_payout
  for each Payout
  earn 5% of amount

example "5% of 100"
  given Rep
    | id  |
    | ana |
  given Payout
    | id | rep | paid_on    | amount  |
    | p1 | ana | 2026-01-10 | USD 100 |
  as of 2026-01-31
  expect share_of_payout earned for p1 is USD 5.00
