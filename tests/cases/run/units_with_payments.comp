plan "Units that come with payments"
  id units-with-payments
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Deal for rep on signed_on
  id        : text, key
  rep       : Rep
  signed_on : date
  price     : money

record Payment on paid_on
  id      : text, key
  deal    : Deal
  paid_on : date
  amount  : money

award shares
  for each Deal
  earn 100 units
  payable with each Payment of this Deal in proportion to Payment.amount / price

# A third of the price each: 33.33 and 66.67 units in all are 33 and 67, so 33, then 34; 33 wait.
example "Shared out by the piece"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | signed_on  | price |
    | d1 | ana | 2026-01-10 | EUR 3 |
  given Payment
    | id | deal | paid_on    | amount |
    | p1 | d1   | 2026-02-10 | EUR 1  |
    | p2 | d1   | 2026-03-10 | EUR 1  |
  as of 2026-12-31
  expect shares payable to ana in 2026-02 is 33 units
  expect shares payable to ana in 2026-03 is 34 units
  expect shares pending for d1 is 33 units
