"Commission of a deal that the customer does not pay is taken back, and comes back when the customer pays after all."
"A plan lets its own records and its own earning stand in: `with Deal = Contract, new_business = base`."
record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

"That a customer has not paid a deal by the day on which it was noticed."
record NonPayment on noticed_on
  id         : text, key
  deal       : Deal
  noticed_on : date
  at most one per deal

"That the customer paid after all."
record LatePayment on paid_on
  id          : text, key
  non_payment : NonPayment
  paid_on     : date

commission new_business
  for each Deal
  earn 10% * amount

clawback not_paid "Not paid by the customer"
  for each NonPayment
  take back what deal earned in new_business
  share all
  attainment stays
  give back for each LatePayment of this NonPayment
  recover by offset
  on left_on : invoice the rest

plan "Clawback until the customer pays" for examples
  id std-clawbacks-non-payment
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# d1 and d2 earn 1,000 and 2,000 in January, and are not paid: 3,000 are taken back in March, from the
# 5,000 of d3. d1 is paid in April, and its 1,000 comes back; d2 is not.
example "One that pays after all, and one that does not"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-01-10 | EUR 20,000 |
    | d3 | ana | 2026-03-10 | EUR 50,000 |
  given NonPayment
    | id | deal | noticed_on |
    | n1 | d1   | 2026-03-15 |
    | n2 | d2   | 2026-03-15 |
  given LatePayment
    | id | non_payment | paid_on    |
    | p1 | n1          | 2026-04-20 |
  as of 2026-04-30
  expect total paid to ana in 2026-01 is EUR 3,000.00
  expect total paid to ana in 2026-03 is EUR 2,000.00
  expect total paid to ana in 2026-04 is EUR 1,000.00
