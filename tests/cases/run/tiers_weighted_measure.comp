plan "Weighted attainment"
  id weighted
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
  paid_on    : date, may be blank

record Meeting for rep on held_on
  id         : text, key
  rep        : Rep
  held_on    : date

quota target : money from data per quarter

quota goal : count from data per quarter

metric sold = sum of Sale.amount

metric meetings = count of Meeting

metric attainment = 70% * (sold / target otherwise 0%) + 30% * (meetings / goal otherwise 0%)

tiers curve on attainment, interpolated, over each half
  at   0% : 0%
  at 100% : 10%

tiers bands on attainment, whole, over each half
  from  0% : 1%
  from 50% : 2%

commission sales
  for each Sale
  earn amount at curve
  payable on sold_on

commission banded
  for each Sale
  earn amount at bands
  payable on sold_on

commission on_cash
  for each Sale where paid_on is present
  earn 1% of amount
  payable on end of the quarter

# The quota is that of the half year, 1,000 and 10 meetings: after s1 70% x 500/1,000 + 30% x 0 = 35%,
# so 3.5% of 500. s2: 70% x 80% + 30% x 10% = 59%: 5.9% of 300. The meeting of 5 January counts for s2
# only; in the bands s2 reaches 59%, so that s1 is owed another 1%.
example "Two measures, each against the quota of the half year"
  given Rep
    | id  |
    | ana |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 400 |
    | ana | 2026-Q2 | EUR 600 |
  given goal
    | rep | quarter | value |
    | ana | 2026-Q1 |     5 |
    | ana | 2026-Q2 |     5 |
  given Sale
    | id | rep | sold_on    | amount  | paid_on    |
    | s1 | ana | 2026-01-02 | EUR 500 | 2026-02-01 |
    | s2 | ana | 2026-02-02 | EUR 300 |            |
  given Meeting
    | id | rep | held_on    |
    | m1 | ana | 2026-01-05 |
  as of 2026-06-30
  expect sales earned for s1 is EUR 17.50
  expect sales earned for s2 is EUR 17.70
  expect banded earned for s1 is EUR 10.00
  expect banded earned by ana in 2026-02 is EUR 11.00
  expect on_cash earned by ana is EUR 5.00
