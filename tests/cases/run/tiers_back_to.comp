# `back to`: reaching the row pays its rate on the slices from there, for earlier sales too.
plan "Back to a bound"
  id back-to
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

quota target : money from data per quarter

metric attainment = (sum of Sale.amount) / target otherwise 0%

tiers first_euro on attainment, marginal, over each year
  from   0% : 4%
  from 100% : 8% back to 0%

tiers from_half on attainment, marginal, over each quarter
  from   0% : 2%
  from  50% : 4%
  from 100% : 8% back to 50%
  from 150% : 10%

tiers alone on Sale.amount, marginal, per record
  from EUR  0 : 1%
  from EUR 50 : 3% back to EUR 0

commission all
  for each Sale
  earn amount at first_euro
  payable on sold_on

commission half
  for each Sale
  earn amount at from_half
  payable on sold_on

commission each_sale
  for each Sale
  earn amount at alone
  payable on sold_on

# A year's quota of 100. s2 runs from 60 to 120, so all of it is at 8% (4.80), and s1 is owed 4 points more: 2.40.
# s3 falls to 90: its 20 above 100 go back at 8% and its 10 below at 4% (-2.00); s1 loses 2.40 again,
# and s2 has 40 at 4% and 20 at 8% (3.20) instead of 4.80. In all 3.60: 90 at 4%.
example "To the first euro, and back again"
  given Rep
    | id  |
    | ana |
    | ben |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 100 |
    | ana | 2026-Q2 | EUR   0 |
    | ana | 2026-Q3 | EUR   0 |
    | ana | 2026-Q4 | EUR   0 |
    | ben | 2026-Q1 | EUR 100 |
    | ben | 2026-Q2 | EUR   0 |
    | ben | 2026-Q3 | EUR   0 |
    | ben | 2026-Q4 | EUR   0 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR  60 |
    | s2 | ana | 2026-02-10 | EUR  60 |
    | s3 | ana | 2026-03-10 | EUR -30 |
    | s9 | ben | 2026-01-10 | EUR  60 |
  as of 2026-12-31
  expect ledger
    | component | payee | record_key | earned_on  | amount    |
    | all       | ana   | s1         | 2026-01-10 | EUR  2.40 |
    | all       | ana   | s2         | 2026-02-10 | EUR  4.80 |
    | all       | ana   | s1         | 2026-02-10 | EUR  2.40 |
    | all       | ana   | s3         | 2026-03-10 | EUR -2.00 |
    | all       | ana   | s1         | 2026-03-10 | EUR -2.40 |
    | all       | ana   | s2         | 2026-03-10 | EUR -1.60 |
    | all       | ben   | s9         | 2026-01-10 | EUR  2.40 |
  expect all earned by ana in 2026 is EUR 3.60
  # each sale alone: 60 at 3%, 60 at 3%, and -30 at 1%
  expect each_sale earned for s1 is EUR 1.80
  expect each_sale earned for s2 is EUR 1.80
  expect each_sale earned for s3 is EUR -0.30

# A quarter's quota of 100. t1: 40 at 2%. t2 runs from 40 to 80: 10 at 2%, 30 at 4%: 1.40.
# t3 runs from 80 to 160: 20 at 8% (from 80 to 100), 50 at 8%, 10 at 10%: 6.60. It reaches 100%, so
# t2's slice from 50 to 80 rises by 4 points: 1.20. t1 lies below 50% and gets no row.
# t4 stays in the last band: 10 at 10%. The next quarter starts again.
example "To another bound, with a row above it that does not go back"
  given Rep
    | id  |
    | ana |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 100 |
    | ana | 2026-Q2 | EUR 100 |
    | ana | 2026-Q3 | EUR   0 |
    | ana | 2026-Q4 | EUR   0 |
  given Sale
    | id | rep | sold_on    | amount |
    | t1 | ana | 2026-01-10 | EUR 40 |
    | t2 | ana | 2026-01-20 | EUR 40 |
    | t3 | ana | 2026-02-10 | EUR 80 |
    | t4 | ana | 2026-03-10 | EUR 10 |
    | t5 | ana | 2026-04-10 | EUR 40 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount   |
    | half      | t1         | 2026-01-10 | EUR 0.80 |
    | half      | t2         | 2026-01-20 | EUR 1.40 |
    | half      | t3         | 2026-02-10 | EUR 6.60 |
    | half      | t2         | 2026-02-10 | EUR 1.20 |
    | half      | t4         | 2026-03-10 | EUR 1.00 |
    | half      | t5         | 2026-04-10 | EUR 0.80 |
