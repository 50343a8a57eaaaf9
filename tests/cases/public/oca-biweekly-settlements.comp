# OCA commission 17.0, account_commission tests: two settlements a month
plan "Two settlements a month"
  id oca-biweekly-settlements
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2022-01-01 to 2022-12-31
  currency USD
  vendor pays Rep every half month

record Rep
  id : text, key

record Invoice for rep on invoiced_on
  id          : text, key
  rep         : Rep
  invoiced_on : date
  amount      : money

commission sales
  for each Invoice
  earn 10% of amount

# The first of the month stands alone; the 16th and the 31st are settled together.
example "Three invoices"
  given Rep
    | id  |
    | ana |
  given Invoice
    | id | rep | invoiced_on | amount |
    | i1 | ana | 2022-01-01 | USD 1,000 |
    | i2 | ana | 2022-01-16 | USD 1,000 |
    | i3 | ana | 2022-01-31 | USD 1,000 |
  as of 2022-02-01
  expect total paid to ana in 2022-01-15 is USD 100.00
  expect total paid to ana in 2022-01-31 is USD 200.00
