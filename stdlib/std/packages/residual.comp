"Commission alone: a share of each invoice that a customer pays, and a smaller one for as long as the customer stays."
"Of what a customer pays in the first months of the contract."
term first_rate : percent

"Of what the customer pays after that."
term residual_rate : percent

"How many complete months of the contract the first rate lasts."
term first_months : count = 12

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date

record Invoice for contract.rep on paid_on
  id         : text, key
  contract   : Contract
  paid_on    : date
  amount     : money

commission residual "Commission and residual"
  for each Invoice
  earn amount * (if months from contract.signed_on to paid_on is below first_months then first_rate else residual_rate)

plan "Commission with a residual" for examples
  id std-residual
  effective 2026-01-01 to 2027-12-31
  currency EUR
  vendor pays Rep monthly

# Signed on 15 January 2026. i1 is paid before twelve months are complete: 20% of 1,000.
# i2 is paid on the day on which they are: 5% of 1,000.
example "The last day at the first rate, and the day after"
  given first_rate = 20%
  given residual_rate = 5%
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Contract
    | id | rep | signed_on  |
    | k1 | ana | 2026-01-15 |
  given Invoice
    | id | contract | paid_on    | amount    |
    | i1 | k1       | 2027-01-14 | EUR 1,000 |
    | i2 | k1       | 2027-01-15 | EUR 1,000 |
  as of 2027-01-31
  expect residual earned for i1 is EUR 200.00
  expect residual earned for i2 is EUR 50.00
