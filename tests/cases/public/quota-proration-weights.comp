# Quickbase community, 2019-03-12: a quota by quarters, and a start during the year
plan "A quota with a heavy last quarter"
  id quota-proration-weights
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2019-01-01 to 2019-12-31
  currency USD
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

quota target = USD 100,000 per year
  split by quarter 20%, 20%, 20%, 40%
  prorated by complete months active

"In whole dollars."
metric goal = round(target, to USD 1)

metric sold = sum of Sale.amount

bonus reached
  for each quarter
  when sold is at least goal
  earn USD 500

# From 1 March: one month of three of 20,000, and the other quarters whole.
example "A start on 1 March"
  given Rep
    | id  | joined_on  |
    | ana | 2019-03-01 |
  as of 2019-12-31
  expect goal of ana in 2019-Q1 is USD 6,667
  expect goal of ana in 2019-Q2 is USD 20,000
  expect goal of ana in 2019-Q3 is USD 20,000
  expect goal of ana in 2019-Q4 is USD 40,000
  expect goal of ana in 2019 is USD 86,667
