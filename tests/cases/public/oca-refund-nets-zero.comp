# OCA commission 17.0, account_commission tests: an invoice and its credit note
plan "An invoice and its credit note"
  id oca-refund-nets-zero
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Line for rep on invoiced_on
  id          : text, key
  rep         : Rep
  invoiced_on : date
  amount      : money
  cost        : money

commission on_margin
  for each Line
  earn 10% of (amount - cost)

payment
  invoice negative balances

example "Settled month by month, there are two settlements"
  given Rep
    | id  |
    | ana |
  given Line
    | id | rep | invoiced_on | amount     | cost  |
    | l1 | ana | 2026-01-10  | USD  1,000 | USD 0 |
    | l2 | ana | 2026-02-10  | USD -1,000 | USD 0 |
  as of 2026-02-28
  expect total paid to ana in 2026-01 is USD 100.00
  expect total invoiced to ana in 2026-02 is USD 100.00
  expect on_margin earned by ana in 2026 is USD 0.00

example "Settled together, nothing is left"
  given Rep
    | id  |
    | ana |
  given Line
    | id | rep | invoiced_on | amount     | cost  |
    | l1 | ana | 2026-01-10  | USD  1,000 | USD 0 |
    | l2 | ana | 2026-01-20  | USD -1,000 | USD 0 |
  as of 2026-01-31
  expect total paid to ana in 2026-01 is USD 0.00
  expect total invoiced to ana in 2026-01 is nothing
  expect on_margin earned by ana in 2026-01 is USD 0.00
