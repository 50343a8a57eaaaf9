plan "A draw, a holdback and a clawback in one month"
  id draw-clawback
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission sales
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 30 days after sold_on

clawback early
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

draw least
  for each month
  top up what is payable to EUR 3,000
  counting sales
  recover nothing

# April: 1,600 of s3, 300 of s2's holdback, 500 taken back: 1,400 counted, 1,600 advanced.
example "What is payable in the month, net of what is taken back"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-05 | EUR   500 |
    | s2 | ana | 2026-03-10 | EUR 1,500 |
    | s3 | ana | 2026-04-05 | EUR 2,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-04-20   |
  as of 2026-05-31
  expect early payable to ana in 2026-04 is EUR -500.00
  expect least earned by ana in 2026-01 is EUR 2,600.00
  expect least earned by ana in 2026-02 is EUR 2,900.00
  expect least earned by ana in 2026-03 is EUR 1,800.00
  expect least earned by ana in 2026-04 is EUR 1,600.00
  expect total paid to ana in 2026-04 is EUR 3,000.00
  # nothing is kept as a balance: 8,000 less 400 in May, all of it paid
  expect least earned by ana in 2026-05 is EUR 2,600.00
