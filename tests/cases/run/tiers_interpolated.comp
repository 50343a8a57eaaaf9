plan "Payout curve"
  id curve
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

quota target : money from data per quarter

metric sold = sum of Sale.amount

metric attainment = sold / target otherwise 0%

tiers curve on attainment, interpolated, over each quarter
  below  50% : 0%
  at     50% : 2%
  at    100% : 4%
  at    150% : 10%

bonus quarterly
  for each quarter
  earn EUR 10,000 * curve

commission per_sale
  for each Sale
  earn amount at curve
  payable on sold_on

# 49%: 0. 50%: 2%. 75%: 3%. 120%: 4% + 6 x 20/50 = 6.4%. 200%: flat at 10%.
example "Between the points, at them and outside"
  given Rep
    | id |
    | a  |
    | b  |
    | c  |
    | d  |
    | e  |
  given target
    | rep | quarter | value     |
    | a   | 2026-Q1 | EUR 1,000 |
    | b   | 2026-Q1 | EUR 1,000 |
    | c   | 2026-Q1 | EUR 1,000 |
    | d   | 2026-Q1 | EUR 1,000 |
    | e   | 2026-Q1 | EUR 1,000 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | a   | 2026-01-10 | EUR   490 |
    | s2 | b   | 2026-01-10 | EUR   500 |
    | s3 | c   | 2026-01-10 | EUR   750 |
    | s4 | d   | 2026-01-10 | EUR 1,200 |
    | s5 | e   | 2026-01-10 | EUR 2,000 |
  as of 2026-03-31
  expect quarterly earned by a is nothing
  expect quarterly earned by b is EUR 200.00
  expect quarterly earned by c is EUR 300.00
  expect quarterly earned by d is EUR 640.00
  expect quarterly earned by e is EUR 1,000.00

# Read after each sale: 750 stands at 75% (3%), 1,200 at 120% (6.4%); nothing is re-rated.
example "In a clause per sale the curve is read after the sale"
  given Rep
    | id |
    | a  |
  given target
    | rep | quarter | value     |
    | a   | 2026-Q1 | EUR 1,000 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | a   | 2026-01-10 | EUR 750 |
    | s2 | a   | 2026-02-10 | EUR 450 |
  as of 2026-03-31
  expect per_sale earned for s1 is EUR 22.50
  expect per_sale earned for s2 is EUR 28.80
