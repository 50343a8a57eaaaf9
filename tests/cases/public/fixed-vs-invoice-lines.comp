# Oscar Orion help, posting strategy: a fixed amount for each rent line
plan "An amount for each line"
  id fixed-vs-invoice-lines
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Invoice for rep on issued_on
  id         : text, key
  rep        : Rep
  issued_on  : date
  amount     : money

record RentLine on invoice.issued_on
  id         : text, key
  invoice    : Invoice
  rent       : money

record Payment on paid_on
  id         : text, key
  invoice    : Invoice
  paid_on    : date
  amount     : money

fee rent_lines
  for each Invoice
  earn USD 20 * (count of RentLine of this Invoice)
  payable when (sum of Payment.amount of this Invoice) is at least amount

example "Two lines, paid in two steps"
  given Rep
    | id  |
    | ana |
  given Invoice
    | id | rep | issued_on  | amount    |
    | i1 | ana | 2026-01-10 | USD 2,000 |
  given RentLine
    | id | invoice | rent      |
    | l1 | i1      | USD 1,200 |
    | l2 | i1      | USD   800 |
  given Payment
    | id | invoice | paid_on    | amount    |
    | p1 | i1      | 2026-01-20 | USD 1,500 |
    | p2 | i1      | 2026-02-20 | USD   500 |
  as of 2026-02-28
  expect rent_lines payable to ana in 2026-01 is nothing
  expect rent_lines payable to ana in 2026-02 is USD 40.00
  expect rent_lines payable for i1 is USD 40.00
