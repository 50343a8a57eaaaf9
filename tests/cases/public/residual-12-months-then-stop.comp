# sales-commission-manager (kleegr), commission engine tests: twelve months and no more
plan "Twelve months of a residual"
  id residual-12-months-then-stop
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2027-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Customer
  id         : text, key
  rep        : Rep
  started_on : date

record Bill for customer.rep on billed_on
  id        : text, key
  customer  : Customer
  billed_on : date
  kind      : one of Setup, Subscription
  amount    : money

commission residual
  for each Bill where kind is Subscription and billed_on is below customer.started_on + 12 months
  earn 15% of amount

# 15% of 250 is 37.50; twelve of them are 450
example "Thirteen months"
  given Rep
    | id  |
    | ana |
  given Customer
    | id | rep | started_on |
    | acme | ana | 2025-01-15 |
  given Bill
    | id | customer | billed_on | kind | amount |
    | m1 | acme | 2025-01-15 | Subscription | USD 250 |
    | m2 | acme | 2025-02-15 | Subscription | USD 250 |
    | m3 | acme | 2025-03-15 | Subscription | USD 250 |
    | m4 | acme | 2025-04-15 | Subscription | USD 250 |
    | m5 | acme | 2025-05-15 | Subscription | USD 250 |
    | m6 | acme | 2025-06-15 | Subscription | USD 250 |
    | m7 | acme | 2025-07-15 | Subscription | USD 250 |
    | m8 | acme | 2025-08-15 | Subscription | USD 250 |
    | m9 | acme | 2025-09-15 | Subscription | USD 250 |
    | m10 | acme | 2025-10-15 | Subscription | USD 250 |
    | m11 | acme | 2025-11-15 | Subscription | USD 250 |
    | m12 | acme | 2025-12-15 | Subscription | USD 250 |
    | m13 | acme | 2026-01-15 | Subscription | USD 250 |
  as of 2026-01-31
  expect residual earned for m1 is USD 37.50
  expect residual earned for m12 is USD 37.50
  expect residual earned for m13 is nothing
  expect residual earned by ana in 2025 is USD 450.00
