"Rates and scores that are read from tables."
plan "Terms from data"
  id terms-from-data
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

choice Product
  Core
  Plus

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
  product   : Product

term rate : percent by Rep, Product from data

term score : percent by Rep per quarter from data

term steering : money per month from data

term personal by Rep
  "ana"     = 10%
  "ana" from 2026-03-01 = 20%
  otherwise = 1%

commission sales
  for each Deal
  earn amount * (rate[rep, product] otherwise 2%)

bonus scored
  for each quarter
  earn EUR 100 * (score[payee] otherwise 0%)

fee steered
  for each month
  when (steering otherwise EUR 0) is above EUR 0
  earn steering

spiff own
  for each Deal
  earn amount * personal[rep]

example "Rows by person, product and period"
  given Rep
    | id  |
    | ana |
    | bo  |
  given Deal
    | id | rep | closed_on  | amount    | product |
    | d1 | ana | 2026-02-10 | EUR 1,000 | Core    |
    | d2 | ana | 2026-03-10 | EUR 1,000 | Plus    |
    | d3 | bo  | 2026-02-10 | EUR 1,000 | Core    |
  given rate
    | rep | product | value |
    | ana | Core    | 5%    |
    | ana | Plus    | 7.5%  |
    | bo  | Plus    | 9%    |
  given score
    | rep | quarter | value |
    | ana | 2026-Q1 | 85%   |
    | bo  | 2026-Q2 | 50%   |
  given steering
    | month   | value  |
    | 2026-03 | EUR 12 |
  as of 2026-06-30
  expect sales earned for d1 is EUR 50.00
  expect sales earned for d2 is EUR 75.00
  # no row for bo and Core
  expect sales earned for d3 is EUR 20.00
  expect scored earned by ana in 2026-Q1 is EUR 85.00
  expect scored earned by bo in 2026-Q1 is nothing
  expect scored earned by bo in 2026-Q2 is EUR 50.00
  expect steered earned by bo in 2026-03 is EUR 12.00
  expect steered earned by bo in 2026-04 is nothing
  # 10% until February, 20% from March on; 1% for everybody else
  expect own earned for d1 is EUR 100.00
  expect own earned for d2 is EUR 200.00
  expect own earned for d3 is EUR 10.00
