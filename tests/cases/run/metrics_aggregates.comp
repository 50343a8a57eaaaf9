plan "Every aggregate"
  id aggregates
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Kind
  New
  Renewal

record Customer
  id         : text, key
  city       : text

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  helper     : Rep, may be blank
  customer   : Customer
  sold_on    : date
  paid_on    : date, may be blank
  amount     : money
  kind       : Kind

metric sold = sum of Sale.amount
metric sales_count = count of Sale
metric customers = count of distinct Sale.customer
metric mean = average of Sale.amount
metric mean_or_zero = average of Sale.amount otherwise EUR 0
metric smallest_sale = smallest of Sale.amount
metric largest_sale = largest of Sale.amount
metric first_sale = first of Sale.amount
metric last_sale = last of Sale.amount
metric any_renewal = any Sale where kind is Renewal
metric renewals = sum of Sale.amount where kind is Renewal
metric helped = sum of Sale.amount for helper
metric collected = sum of Sale.amount on paid_on
metric renewals_helped = sum of Sale.amount where kind is Renewal for helper on paid_on
metric share_of_renewals = renewals / sold otherwise 0%
metric half_known = (average of Sale.amount) + EUR 1 otherwise EUR 7

bonus counted
  for each month
  earn EUR 1 * sales_count

example "One month, seen in many ways"
  given Customer
    | id | city   |
    | x  | Bremen |
    | y  | Bremen |
  given Rep
    | id  |
    | ana |
    | bo  |
  given Sale
    | id | rep | helper | customer | sold_on    | paid_on    | amount  | kind    |
    | s3 | ana |        | x        | 2026-01-10 | 2026-02-01 | EUR 300 | New     |
    | s1 | ana | bo     | y        | 2026-01-10 |            | EUR 100 | Renewal |
    | s2 | ana | bo     | x        | 2026-01-31 | 2026-02-03 | EUR 200 | Renewal |
    | s4 | bo  | ana    | x        | 2026-01-15 | 2026-01-15 | EUR  50 | New     |
    | s5 | ana |        | x        | 2026-02-01 | 2026-02-01 | EUR  10 | New     |
  as of 2026-03-31
  expect sold of ana in 2026-01 is EUR 600
  expect sales_count of ana in 2026-01 is 3
  expect customers of ana in 2026-01 is 2
  expect mean of ana in 2026-01 is EUR 200
  expect smallest_sale of ana in 2026-01 is EUR 100
  expect largest_sale of ana in 2026-01 is EUR 300
  # on one day by key: s1 before s3
  expect first_sale of ana in 2026-01 is EUR 100
  expect last_sale of ana in 2026-01 is EUR 200
  expect any_renewal of ana in 2026-01 is yes
  expect any_renewal of ana in 2026-02 is no
  expect renewals of ana in 2026-01 is EUR 300
  expect share_of_renewals of ana in 2026-01 is 50%
  expect helped of ana in 2026-01 is EUR 50
  expect helped of bo in 2026-01 is EUR 300
  expect collected of ana in 2026-01 is EUR 0
  expect collected of ana in 2026-02 is EUR 510
  expect renewals_helped of bo in 2026-02 is EUR 200
  # of nothing: sum and count are zero, the average is missing
  expect sold of ana in 2026-03 is EUR 0
  expect sales_count of ana in 2026-03 is 0
  expect mean of ana in 2026-03 is nothing
  expect largest_sale of ana in 2026-03 is nothing
  expect mean_or_zero of ana in 2026-03 is EUR 0
  expect half_known of ana in 2026-03 is EUR 7
  expect half_known of ana in 2026-01 is EUR 201
  expect sold of ana in 2026 is EUR 610
  expect sold of ana in 2026-Q1 is EUR 610
  expect sold of ana in 2026-H1 is EUR 610
  expect sold of ana in 2026-01-10 is EUR 400
