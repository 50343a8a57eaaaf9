plan "Where the plan begins and ends"
  id effective
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-15 to 2026-05-14
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on closed_on
  id         : text, key
  rep        : Rep, may be blank
  opened_on  : date
  closed_on  : date, may be blank
  paid_on    : date, may be blank
  amount     : money

metric sold = sum of Sale.amount

salary base
  for each month
  earn EUR 100

bonus quarterly
  for each quarter
  earn 10% of sold

commission sales
  for each Sale
  earn 50% of amount
  payable 50% on closed_on
  payable 50% 30 days after closed_on

# January ends within the plan, May does not; of the quarters only the first. What is due later is
# paid after the plan's end. s3 is still open, s5 belongs to nobody.
example "Only what is dated, or ends, within the plan"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | opened_on  | closed_on  | paid_on | amount  |
    | s0 | ana | 2026-01-01 | 2026-01-14 |         | EUR 100 |
    | s1 | ana | 2026-01-01 | 2026-01-15 |         | EUR 100 |
    | s2 | ana | 2026-01-01 | 2026-05-14 |         | EUR 100 |
    | s3 | ana | 2026-01-01 |            |         | EUR 100 |
    | s4 | ana | 2026-01-01 | 2026-05-15 |         | EUR 100 |
    | s5 |     | 2026-01-01 | 2026-03-01 |         | EUR 100 |
  as of 2026-12-31
  expect base earned by ana is EUR 400
  expect base earned by ana in 2026-01 is EUR 100
  expect base earned by ana in 2026-05 is nothing
  # the quarter sees the sale of 14 January, before the plan
  expect quarterly earned by ana is EUR 20
  expect sales earned for s0 is nothing
  expect sales earned for s1 is EUR 50
  expect sales earned for s2 is EUR 50
  expect sales earned for s3 is nothing
  expect sales earned for s4 is nothing
  expect sales earned for s5 is nothing
  expect sales payable to ana in 2026-06 is EUR 25
  expect total paid to ana in 2026-06 is EUR 25

# As of 14 March the month has not ended, and the second half of s1 has been due since 14 February.
example "In the middle of a month"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | opened_on  | closed_on  | paid_on | amount  |
    | s1 | ana | 2026-01-01 | 2026-01-15 |         | EUR 100 |
    | s2 | ana | 2026-01-01 | 2026-03-10 |         | EUR 100 |
    | s6 | ana | 2026-01-01 | 2026-03-15 |         | EUR 100 |
  as of 2026-03-14
  expect base earned by ana is EUR 200
  expect quarterly earned by ana is nothing
  expect sales payable for s1 is EUR 50
  expect sales payable for s2 is EUR 25
  expect sales pending for s2 is EUR 25
  expect sales earned for s6 is nothing
