plan "A pool shared out"
  id pools
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  weight     : number
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount
metric company per plan = sum of Sale.amount

bonus pool
  for each quarter
  share 1% of company by sold

bonus even
  for each quarter
  when sold is above EUR 0
  share EUR 100 by 1

bonus by_weight
  for each quarter
  share EUR 0.05 by weight
  at most EUR 0.02 per year, excess lost

# a: 500, b: 300, c: 200.05; gone has left before the quarter ends and gets no part.
example "The parts add up"
  given Rep
    | id   | weight | joined_on  | left_on    |
    | a    | 1      | 2025-01-01 |            |
    | b    | 1      | 2025-01-01 |            |
    | c    | 1      | 2025-01-01 |            |
    | d    | 0      | 2025-01-01 |            |
    | gone | 7      | 2025-01-01 | 2026-03-30 |
  given Sale
    | id | rep  | sold_on    | amount     |
    | s1 | a    | 2026-01-10 | EUR 500    |
    | s2 | b    | 2026-01-10 | EUR 300    |
    | s3 | c    | 2026-01-10 | EUR 200.05 |
    | s4 | gone | 2026-01-10 | EUR 100    |
  as of 2026-06-30
  # 1% of 1,100.05 = 11.0005, rounded 11.00, by 500, 300 and 200.05 of 1,000.05:
  # 549.97…, 329.98…, 220.04…: 549 + 329 + 220 = 1,098; the two cents go to a and b
  expect pool earned by a in 2026-Q1 is EUR 5.50
  expect pool earned by b in 2026-Q1 is EUR 3.30
  expect pool earned by c in 2026-Q1 is EUR 2.20
  expect pool earned by d in 2026-Q1 is nothing
  expect pool earned by gone in 2026-Q1 is nothing
  # three equal weights: the odd cent goes to the first key
  expect even earned by a in 2026-Q1 is EUR 33.34
  expect even earned by b in 2026-Q1 is EUR 33.33
  expect even earned by c in 2026-Q1 is EUR 33.33
  expect even earned by d in 2026-Q1 is nothing
  # nobody has sold anything in the second quarter, so nothing is shared
  expect pool earned by a in 2026-Q2 is nothing
  # 5 cents among three: 2, 2, 1; in the second quarter the cap of 2 a year leaves c one cent
  expect by_weight earned by a in 2026-Q1 is EUR 0.02
  expect by_weight earned by b in 2026-Q1 is EUR 0.02
  expect by_weight earned by c in 2026-Q1 is EUR 0.01
  expect by_weight earned by a in 2026-Q2 is nothing
  expect by_weight earned by c in 2026-Q2 is EUR 0.01

example "A weight below zero"
  given Rep
    | id   | weight | joined_on  |
    | a    | 2      | 2025-01-01 |
    | b    | -1     | 2025-01-01 |
  as of 2026-03-31
  expect error "`share EUR 0.05 by weight` of by_weight"
