# sales-commission-manager (kleegr), commission engine tests: a setup fee and the first month
plan "A setup and the first month"
  id residual-setup-plus-month1
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

commission setup
  for each Bill where kind is Setup
  earn 50% of amount

commission first_month
  for each Bill where kind is Subscription and billed_on is below customer.started_on + 1 month
  earn 60% of amount

# 50% of 2,500 and 60% of 250: 1,250 + 150
example "The first month and the second"
  given Rep
    | id  |
    | ana |
  given Customer
    | id | rep | started_on |
    | acme | ana | 2025-01-15 |
  given Bill
    | id | customer | billed_on | kind | amount |
    | b0 | acme | 2025-01-15 | Setup | USD 2,500 |
    | b1 | acme | 2025-01-15 | Subscription | USD 250 |
    | b2 | acme | 2025-02-15 | Subscription | USD 250 |
  as of 2025-02-28
  expect setup earned for b0 is USD 1,250.00
  expect total earned by ana in 2025-01 is USD 1,400.00
  expect first_month earned for b2 is nothing
