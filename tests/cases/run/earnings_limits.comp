plan "Limits by size and by period"
  id limits
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission capped
  for each Sale
  earn 10% of amount
  at least EUR 5 per Sale
  at most EUR 100 per Sale
  payable on sold_on

commission yearly
  for each Sale
  earn amount
  at most EUR 200 per year, excess lost
  payable on sold_on

commission twice
  for each Sale
  earn amount
  at most EUR 120 per month, excess lost
  at most EUR 300 per quarter, excess lost
  payable on sold_on

# Both limits hold the size, in either direction.
example "Floor and cap per sale"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR     20 |
    | s2 | ana | 2026-01-11 | EUR    500 |
    | s3 | ana | 2026-01-12 | EUR  5,000 |
    | s4 | ana | 2026-01-13 | EUR -5,000 |
    | s5 | ana | 2026-01-14 | EUR    -20 |
  as of 2026-12-31
  expect capped earned for s1 is EUR 5.00
  expect capped earned for s2 is EUR 50.00
  expect capped earned for s3 is EUR 100.00
  expect capped earned for s4 is EUR -100.00
  expect capped earned for s5 is EUR -5.00

# 150, then 250 of which 200 may be paid, then 250 - 50 = 200 again: the credit note first uses up
# what was lost.
example "The growth of the smaller of cap and total"
  given Rep
    | id  |
    | ana |
    | bo  |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 150 |
    | s2 | ana | 2026-02-10 | EUR 100 |
    | s3 | ana | 2026-03-10 | EUR -50 |
    | s4 | ana | 2026-04-10 | EUR -30 |
    | t1 | bo  | 2026-01-10 | EUR 150 |
    | t2 | bo  | 2026-02-10 | EUR -50 |
    | t3 | bo  | 2026-03-10 | EUR 100 |
  as of 2026-12-31
  expect yearly earned for s1 is EUR 150.00
  expect yearly earned for s2 is EUR 50.00
  expect yearly earned for s3 is nothing
  expect yearly earned for s4 is EUR -30.00
  expect yearly earned by ana is EUR 170.00
  expect yearly earned by bo is EUR 200.00

# January 150 -> 120; February 150 -> 120; March 100, of which the quarter has room for 60;
# April is another quarter.
example "A cap per month inside a cap per quarter"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 100 |
    | s2 | ana | 2026-01-31 | EUR  50 |
    | s3 | ana | 2026-02-10 | EUR 150 |
    | s4 | ana | 2026-03-10 | EUR 100 |
    | s5 | ana | 2026-04-01 | EUR 100 |
  as of 2026-12-31
  expect twice earned for s1 is EUR 100.00
  expect twice earned for s2 is EUR 20.00
  expect twice earned for s3 is EUR 120.00
  expect twice earned for s4 is EUR 60.00
  expect twice earned for s5 is EUR 100.00
