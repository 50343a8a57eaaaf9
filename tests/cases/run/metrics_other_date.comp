plan "A measure by the day of the invoice"
  id metric-date
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id          : text, key
  rep         : Rep
  sold_on     : date
  invoiced_on : date
  amount      : money

metric invoiced = sum of Sale.amount on invoiced_on

tiers rates on invoiced, marginal, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

commission sales
  for each Sale
  earn amount at rates
  on invoiced_on
  payable on invoiced_on

# Sold in December, invoiced in January: the bands of 2027 start with it. The order is that of the
# invoices: s2 before s1.
example "The order and the year of the invoices"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount  |
    | s1 | ana | 2026-03-01 | 2026-05-01  | EUR 800 |
    | s2 | ana | 2026-04-01 | 2026-04-15  | EUR 600 |
    | s3 | ana | 2026-12-30 | 2027-01-05  | EUR 900 |
  as of 2027-01-31
  expect sales earned for s2 is EUR 60.00
  # 600 to 1,400: 400 at 10%, 400 at 20%
  expect sales earned for s1 is EUR 120.00
  expect sales earned for s3 is EUR 90.00
  expect invoiced of ana in 2027 is EUR 900
