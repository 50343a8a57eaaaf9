# Rows that pay money: `marginal` pays each row once, `whole` the highest one; both give back.
plan "Fixed amounts"
  id fixed-amounts
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money
  big     : yes/no

metric sold = sum of Sale.amount

tiers ladder on sold, marginal, over each quarter
  from EUR   0 : EUR  5
  from EUR 100 : EUR 10
  from EUR 200 : EUR 20

tiers best on sold, whole, over each quarter
  from EUR   0 : EUR  5
  from EUR 100 : EUR 10
  from EUR 200 : EUR 20

tiers per_sale on Sale.amount, whole, per record
  from EUR   0 : EUR 1
  above EUR 80 : EUR 3

tiers all_of_a_sale on Sale.amount, marginal, per record
  from EUR   0 : EUR 1
  above EUR 80 : EUR 3

tiers per_piece on sold, prospective, over each quarter
  from EUR   0 : EUR 2
  from EUR 100 : EUR 4

tiers curve on sold, interpolated, over each quarter
  at EUR 100 : EUR  0
  at EUR 200 : EUR 50

tiers fresh on sold, whole, since 2026-02-01
  from EUR   0 : EUR 5
  from EUR 100 : EUR 10

bonus climbing
  for each Sale
  earn ladder

bonus highest
  for each Sale
  earn best

bonus of_big_ones
  for each Sale where big
  earn ladder

bonus highest_in_the_month
  for each month
  earn best

bonus climbing_in_the_quarter
  for each quarter
  earn ladder

bonus by_size
  for each Sale
  earn per_sale

bonus by_all_rows
  for each Sale
  earn all_of_a_sale

fee by_piece
  for each Sale
  earn per_piece

bonus on_the_curve
  for each quarter
  earn curve

bonus afresh
  for each Sale
  earn fresh

# The quarter runs 60, 120, 250, 150; the next one 40.
example "Reached, and fallen back from"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount   | big |
    | s1 | ana | 2026-01-10 | EUR   60 | yes |
    | s2 | ana | 2026-01-20 | EUR   60 | no  |
    | s3 | ana | 2026-02-10 | EUR  130 | yes |
    | s4 | ana | 2026-03-10 | EUR -100 | yes |
    | s5 | ana | 2026-04-10 | EUR   40 | yes |
  as of 2026-06-30
  # all rows up to the one reached: 5, 15, 35, 15
  expect climbing earned for s1 is EUR 5.00
  expect climbing earned for s2 is EUR 10.00
  expect climbing earned for s3 is EUR 20.00
  expect climbing earned for s4 is EUR -20.00
  expect climbing earned for s5 is EUR 5.00
  # the row reached: 5, 10, 20, 10
  expect highest earned for s1 is EUR 5.00
  expect highest earned for s2 is EUR 5.00
  expect highest earned for s3 is EUR 10.00
  expect highest earned for s4 is EUR -10.00
  expect highest earned for s5 is EUR 5.00
  # what s2 reached is paid with s3, the next sale that earns here
  expect of_big_ones earned for s1 is EUR 5.00
  expect of_big_ones earned for s3 is EUR 30.00
  expect of_big_ones earned for s4 is EUR -20.00
  # month by month in the quarter: 10, 20, 10, and from April 5, 5, 5
  expect highest_in_the_month earned by ana in 2026-01 is EUR 10.00
  expect highest_in_the_month earned by ana in 2026-02 is EUR 10.00
  expect highest_in_the_month earned by ana in 2026-03 is EUR -10.00
  expect highest_in_the_month earned by ana in 2026-04 is EUR 5.00
  expect highest_in_the_month earned by ana in 2026-05 is EUR 0.00
  expect climbing_in_the_quarter earned by ana in 2026-Q1 is EUR 15.00
  expect climbing_in_the_quarter earned by ana in 2026-Q2 is EUR 5.00
  # each sale alone
  expect by_size earned for s1 is EUR 1.00
  expect by_size earned for s3 is EUR 3.00
  expect by_size earned for s4 is EUR 1.00
  expect by_all_rows earned for s1 is EUR 1.00
  expect by_all_rows earned for s3 is EUR 4.00
  # the row reached before each sale: 0, 60, 120, 250, and 0 again
  expect by_piece earned for s1 is EUR 2.00
  expect by_piece earned for s2 is EUR 2.00
  expect by_piece earned for s3 is EUR 4.00
  expect by_piece earned for s4 is EUR 4.00
  expect by_piece earned for s5 is EUR 2.00
  # 150 lies half way from 100 to 200
  expect on_the_curve earned by ana in 2026-Q1 is EUR 25.00
  expect on_the_curve earned by ana in 2026-Q2 is EUR 0.00
  # from February: 130, 30, 70
  expect afresh earned for s2 is EUR 0.00
  expect afresh earned for s3 is EUR 10.00
  expect afresh earned for s4 is EUR -5.00
  expect afresh earned for s5 is EUR 0.00

example "Nobody sells anything"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount | big |
  as of 2026-03-31
  expect climbing_in_the_quarter earned by ana in 2026-Q1 is EUR 5.00
  expect highest earned by ana in 2026-Q1 is nothing
