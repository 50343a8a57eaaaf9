# OCA commission 14.0: sale commission check deposit
plan "Checks and safety days"
  id oca-cheque-safety-days
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2024-01-01 to 2024-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cheque
  id         : text, key
  due_on     : date
  settled_on : date, may be blank

record Invoice for rep on invoiced_on
  id          : text, key
  rep         : Rep
  invoiced_on : date
  cheque      : Cheque
  amount      : money

commission collected
  for each Invoice where cheque.settled_on is present and cheque.settled_on is at least cheque.due_on + 10 days
  earn amount
  payable on cheque.settled_on

# Due on 1 January, ten safety days: one settled on the 5th pays nothing, one on the 15th pays. The
# tenth day after, the 11th, is ours: it counts.
example "Settled on the 5th, 11th and 15th"
  given Rep
    | id  |
    | ana |
  given Cheque
    | id | due_on     | settled_on |
    | k1 | 2024-01-01 | 2024-01-05 |
    | k2 | 2024-01-01 | 2024-01-15 |
    | k3 | 2024-01-01 | 2024-01-11 |
    | k4 | 2024-01-01 |            |
  given Invoice
    | id | rep | invoiced_on | cheque | amount  |
    | i1 | ana | 2024-01-01  | k1     | USD 100 |
    | i2 | ana | 2024-01-01  | k2     | USD 100 |
    | i3 | ana | 2024-01-01  | k3     | USD 100 |
    | i4 | ana | 2024-01-01  | k4     | USD 100 |
  as of 2024-01-31
  expect collected payable for i1 is nothing
  expect collected payable for i2 is USD 100.00
  expect collected payable for i3 is USD 100.00
  expect collected payable for i4 is nothing
