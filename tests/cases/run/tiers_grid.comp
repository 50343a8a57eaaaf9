# A grid by two measures: columns are bounds of the first, rows of the second.
plan "Two measures"
  id grids
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
  margin  : percent

quota target : money from data per quarter

metric sold = sum of Sale.amount
metric attainment = sold / target otherwise 0%
metric sales = count of Sale

grid payout on attainment by sales, stepped, over each quarter
  |   | 0% | 50% | 100% |
  | 0 | 1% | 2%  | 3%   |
  | 2 | 2% | 4%  | 6%   |

grid surface on attainment by sales, interpolated, over each quarter
  |   | 50% | 100% |
  | 1 | 10% | 20%  |
  | 3 | 30% | 60%  |

grid premium on Sale.amount by Sale.margin, stepped, per record
  |     | EUR 0 | EUR 100 |
  | 0%  | EUR 0 | EUR 5   |
  | 10% | EUR 2 | EUR 9   |

commission by_sale
  for each Sale
  earn amount at payout

bonus by_quarter
  for each quarter
  earn EUR 1,000 at surface

bonus rate_alone
  for each quarter
  earn EUR 100 * min(payout, 5%)

spiff each_sale
  for each Sale
  earn premium

example "Steps, and the surface between four points"
  given Rep
    | id  |
    | ana |
    | ben |
    | cem |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 200 |
    | ben | 2026-Q1 | EUR 200 |
    | cem | 2026-Q1 | EUR   0 |
  given Sale
    | id | rep | sold_on    | amount  | margin |
    | s1 | ana | 2026-01-10 | EUR  99 | 10%    |
    | s2 | ana | 2026-02-10 | EUR   1 | 9.99%  |
    | s3 | ana | 2026-03-10 | EUR  50 | 20%    |
    | s4 | ben | 2026-03-10 | EUR 500 | 5%     |
    | s5 | cem | 2026-03-10 | EUR 100 | 10%    |
  as of 2026-03-31
  # s1: 49.5% and 1 sale: 1% of 99. s2: 50% and 2: 4% of 1. s3: 75% and 3: 4% of 50
  expect by_sale earned for s1 is EUR 0.99
  expect by_sale earned for s2 is EUR 0.04
  expect by_sale earned for s3 is EUR 2.00
  # 250% and 1: 3% of 500. No quota: `otherwise 0%` picks the column
  expect by_sale earned for s4 is EUR 15.00
  expect by_sale earned for s5 is EUR 1.00
  # ana: 75%, half way, and 3 sales, the last row: half way from 30% to 60%, 45%
  expect by_quarter earned by ana in 2026-Q1 is EUR 450.00
  # ben: above 100%, and 1 sale: 20%. cem: 0% is below 50%: 10%
  expect by_quarter earned by ben in 2026-Q1 is EUR 200.00
  expect by_quarter earned by cem in 2026-Q1 is EUR 100.00
  # ana 4%, ben 3%
  expect rate_alone earned by ana in 2026-Q1 is EUR 4.00
  expect rate_alone earned by ben in 2026-Q1 is EUR 3.00
  # each sale alone
  expect each_sale earned for s1 is EUR 2.00
  expect each_sale earned for s2 is EUR 0.00
  expect each_sale earned for s3 is EUR 2.00
  expect each_sale earned for s4 is EUR 5.00
  expect each_sale earned for s5 is EUR 9.00

# ana: 70% lies 20 of 50 points on, 2 sales half way: from 10% and 20% comes 14%, from 30% and 60%
# comes 42%, and half way between the two 28%.
example "Inside the surface"
  given Rep
    | id  |
    | ana |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 200 |
  given Sale
    | id | rep | sold_on    | amount  | margin |
    | s1 | ana | 2026-01-10 | EUR  40 | 0%     |
    | s2 | ana | 2026-02-10 | EUR 100 | 0%     |
  as of 2026-03-31
  expect by_quarter earned by ana in 2026-Q1 is EUR 280.00
