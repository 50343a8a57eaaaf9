# bookkeeping-services commission tests (v3 rules, V7 and V10): a share of collected bills in the first twelve months
plan "A year of collected bills"
  id sales-commission-12-month-window
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Customer
  id         : text, key
  owner      : Rep
  started_on : date

record Bill for customer.owner on collected_on
  id           : text, key
  customer     : Customer
  collected_on : date
  amount       : money

commission sales
  for each Bill where collected_on is below customer.started_on + 12 months
  earn 15% of amount

# 15% of 2,000 is 300; the bill of February 2026 comes after the twelve months.
example "June 2025 and February 2026"
  given Rep
    | id  |
    | ana |
  given Customer
    | id   | owner | started_on |
    | acme | ana   | 2025-01-01 |
  given Bill
    | id | customer | collected_on | amount    |
    | b1 | acme     | 2025-06-15   | USD 2,000 |
    | b2 | acme     | 2026-02-15   | USD 2,000 |
  as of 2026-12-31
  expect sales earned for b1 is USD 300.00
  expect sales earned for b2 is nothing
