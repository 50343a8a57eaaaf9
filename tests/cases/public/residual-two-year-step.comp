# sales-commission-manager (kleegr), commission engine tests: less in the second year
plan "Two years of a residual"
  id residual-two-year-step
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
  for each Bill where kind is Subscription and billed_on is below customer.started_on + 24 months
  earn amount * (if billed_on is below customer.started_on + 12 months then 20% else 10%)

# twelve times 50 and twelve times 25: 600 + 300
example "Twenty-five months"
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
    | m14 | acme | 2026-02-15 | Subscription | USD 250 |
    | m15 | acme | 2026-03-15 | Subscription | USD 250 |
    | m16 | acme | 2026-04-15 | Subscription | USD 250 |
    | m17 | acme | 2026-05-15 | Subscription | USD 250 |
    | m18 | acme | 2026-06-15 | Subscription | USD 250 |
    | m19 | acme | 2026-07-15 | Subscription | USD 250 |
    | m20 | acme | 2026-08-15 | Subscription | USD 250 |
    | m21 | acme | 2026-09-15 | Subscription | USD 250 |
    | m22 | acme | 2026-10-15 | Subscription | USD 250 |
    | m23 | acme | 2026-11-15 | Subscription | USD 250 |
    | m24 | acme | 2026-12-15 | Subscription | USD 250 |
    | m25 | acme | 2027-01-15 | Subscription | USD 250 |
  as of 2027-01-31
  expect residual earned for m12 is USD 50.00
  expect residual earned for m13 is USD 25.00
  expect residual earned for m25 is nothing
  expect residual earned by ana is USD 900.00
