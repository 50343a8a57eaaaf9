# Source: a thread on vbaexpress.com about paying in two halves.
plan "Half on each of two invoices"
  id split-payment-two-events
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Deal for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  commission : money
  setup_paid : date, may be blank
  first_paid : date, may be blank

commission sale
  for each Deal
  earn commission
  payable 50% on setup_paid
  payable 50% on first_paid

example "Two events"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | signed_on  | commission | setup_paid | first_paid |
    | d1 | ana | 2026-01-10 | USD 100    | 2026-02-05 | 2026-03-08 |
    | d2 | ana | 2026-01-11 | USD 100    | 2026-02-06 |            |
  as of 2026-12-31
  expect sale payable to ana in 2026-02 is USD 100.00
  expect sale payable to ana in 2026-03 is USD 50.00
  expect sale pending for d2 is USD 50.00
