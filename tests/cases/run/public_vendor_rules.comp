# Retold from public worked examples, in our own words: a vendor's rule book (price rules with campaigns, effective dates); commission-sales-manager unit tests (residuals); iDempiere (sum, subtract, multiply); SalesIncentive (weighted measures)
plan "Rules of a vendor"
  id public-vendor
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2027-12-31
  currency DKK
  vendor pays Seller monthly

choice Campaign
  Normal
  E
  Rival

record Seller
  id         : text, key

record Sale for seller on sold_on
  id         : text, key
  seller     : Seller
  sold_on    : date
  campaign   : Campaign

record Invoice for seller on invoiced_on
  id          : text, key
  seller      : Seller
  started_on  : date
  invoiced_on : date
  amount      : money

record Line for seller on ordered_on
  id         : text, key
  seller     : Seller
  ordered_on : date
  amount     : money
  quantity   : count

record Result for seller on ended_on
  id         : text, key
  seller     : Seller
  ended_on   : date
  revenue    : percent
  new        : percent

term commission_price by Campaign
  E   = DKK 300
  any = DKK 250

term dated_price by Campaign
  any                 = DKK 250
  any from 2026-04-01 = DKK 400

metric ordered = sum of Line.amount
metric pieces = sum of Line.quantity
metric weighted = (last of Result.revenue) * 70% + (last of Result.new) * 30%

fee per_sale
  for each Sale where campaign is not Rival
  earn commission_price[campaign]
  payable on sold_on

fee per_sale_dated
  for each Sale
  earn dated_price[campaign]
  payable on sold_on

commission residual
  for each Invoice where invoiced_on is below started_on + 24 months
  earn amount * (if invoiced_on is below started_on + 12 months then 20% else 10%)
  payable on invoiced_on

commission less_ten
  for each month
  when pieces is above 0
  earn (ordered - DKK 10) * 1% + pieces * DKK 1

example "The row for the campaign comes first"
  given Seller
    | id  |
    | ana |
  given Sale
    | id | seller | sold_on    | campaign |
    | s1 | ana    | 2026-01-10 | E        |
    | s2 | ana    | 2026-01-10 | Normal   |
    | s3 | ana    | 2026-01-10 | Rival    |
  as of 2026-12-31
  expect per_sale earned for s1 is DKK 300
  expect per_sale earned for s2 is DKK 250
  expect per_sale earned for s3 is nothing

# A rule that holds from April 2026 does not touch a sale of December 2025.
example "From a day on"
  given Seller
    | id  |
    | ana |
  given Sale
    | id | seller | sold_on    | campaign |
    | s1 | ana    | 2025-12-01 | Normal   |
    | s2 | ana    | 2026-04-01 | Normal   |
  as of 2026-12-31
  expect per_sale_dated earned for s1 is DKK 250
  expect per_sale_dated earned for s2 is DKK 400

# 20% of 250 for a year, 10% for another, then nothing.
example "A residual in two steps"
  given Seller
    | id  |
    | ana |
  given Invoice
    | id  | seller | started_on | invoiced_on | amount  |
    | i12 | ana    | 2025-01-15 | 2025-12-15  | DKK 250 |
    | i13 | ana    | 2025-01-15 | 2026-01-15  | DKK 250 |
    | i24 | ana    | 2025-01-15 | 2026-12-15  | DKK 250 |
    | i25 | ana    | 2025-01-15 | 2027-01-15  | DKK 250 |
  as of 2027-12-31
  expect residual earned for i12 is DKK 50
  expect residual earned for i13 is DKK 25
  expect residual earned for i24 is DKK 25
  expect residual earned for i25 is nothing

# 60 and 3 pieces: 0.50 + 3; the ten are taken off once.
example "Less ten, once"
  given Seller
    | id  |
    | ana |
  given Line
    | id | seller | ordered_on | amount | quantity |
    | l1 | ana    | 2026-01-10 | DKK 40 |        2 |
    | l2 | ana    | 2026-01-11 | DKK 20 |        1 |
  as of 2026-01-31
  expect less_ten earned by ana in 2026-01 is DKK 3.50

# 100% x 70% + 120% x 30%
example "Two measures by weight"
  given Seller
    | id  |
    | ana |
  given Result
    | id | seller | ended_on   | revenue | new  |
    | r1 | ana    | 2026-01-31 |     90% |  90% |
    | r2 | ana    | 2026-03-31 |    100% | 120% |
  as of 2026-03-31
  expect weighted of ana in 2026-Q1 is 106%
  expect weighted of ana in 2026-01 is 90%
