plan "Every window"
  id windows
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on then hour
  id         : text, key
  rep        : Rep
  sold_on    : date
  hour       : number
  amount     : money

metric sold = sum of Sale.amount
metric sales = count of Sale
metric largest_sale = largest of Sale.amount otherwise EUR 0
metric mean = average of Sale.amount otherwise EUR 0

spiff month_so_far
  for each Sale
  earn 1% of (sold month to date)
  payable on sold_on

spiff quarter_so_far
  for each Sale
  earn 1% of (sold quarter to date)
  payable on sold_on

spiff half_so_far
  for each Sale
  earn 1% of (sold half to date)
  payable on sold_on

spiff year_so_far
  for each Sale
  earn 1% of (sold year to date)
  payable on sold_on

spiff last_quarter
  for each Sale
  earn 1% of (sold of the last quarter)
  payable on sold_on

spiff three_months
  for each Sale
  earn 1% of (sold over the last 3 months)
  payable on sold_on

spiff three_months_largest
  for each Sale
  earn 1% of (largest_sale over the last 3 months)
  payable on sold_on

spiff three_months_mean
  for each Sale
  earn 1% of (mean over the last 3 months)
  payable on sold_on

spiff ten_days_count
  for each Sale
  earn EUR 1 * (sales over the last 10 days)
  payable on sold_on

spiff all_time
  for each Sale
  earn 1% of (sold since the start)
  payable on sold_on

bonus this_month
  for each month
  earn 1% of sold

bonus month_quarter_so_far
  for each month
  earn 1% of (sold quarter to date)

bonus month_three
  for each month
  earn 1% of (sold over the last 3 months)

bonus month_last_quarter
  for each month
  earn 1% of (sold of the last quarter)

bonus quarter_end
  for each Sale
  earn 1% of (sold of the quarter)
  on end of the quarter
  payable on end of the quarter

# On 10 March the hour decides, not the key: s9 (hour 8) stands before s2 (hour 9).
example "Up to and including this sale"
  given Rep
    | id  |
    | ana |
    | bo  |
  given Sale
    | id | rep | sold_on    | hour | amount     |
    | s0 | ana | 2025-12-31 |    1 | EUR 10,000 |
    | s1 | ana | 2026-01-10 |    1 | EUR  1,000 |
    | s3 | ana | 2026-02-28 |    1 | EUR  2,000 |
    | s2 | ana | 2026-03-10 |    9 | EUR  4,000 |
    | s9 | ana | 2026-03-10 |    8 | EUR    500 |
    | s4 | ana | 2026-04-10 |    1 | EUR    300 |
    | s5 | bo  | 2026-03-10 |    1 | EUR  7,000 |
    | s6 | ana | 2026-07-10 |    1 | EUR    100 |
  as of 2026-12-31
  expect month_so_far earned for s9 is EUR 5.00
  expect month_so_far earned for s2 is EUR 45.00
  expect quarter_so_far earned for s9 is EUR 35.00
  expect quarter_so_far earned for s2 is EUR 75.00
  expect quarter_so_far earned for s4 is EUR 3.00
  expect half_so_far earned for s4 is EUR 78.00
  expect half_so_far earned for s6 is EUR 1.00
  expect year_so_far earned for s6 is EUR 79.00
  expect last_quarter earned for s1 is EUR 100.00
  expect last_quarter earned for s4 is EUR 75.00
  expect last_quarter earned for s6 is EUR 3.00
  # from 10 January, excluded, to 10 April, included: 2,000 + 500 + 4,000 + 300
  expect three_months earned for s4 is EUR 68.00
  # s9: after 10 December: 10,000 + 1,000 + 2,000 + 500, and not s2 of the same day
  expect three_months earned for s9 is EUR 135.00
  expect three_months earned for s2 is EUR 175.00
  expect three_months_largest earned for s9 is EUR 100.00
  expect three_months_largest earned for s4 is EUR 40.00
  # (10,000 + 1,000 + 2,000 + 500) / 4 = 3,375 (s2 of the same day comes later)
  expect three_months_mean earned for s9 is EUR 33.75
  # from 28 February, excluded: only s9 itself, then s9 and s2
  expect ten_days_count earned for s9 is EUR 1.00
  expect ten_days_count earned for s2 is EUR 2.00
  expect all_time earned for s1 is EUR 110.00
  expect all_time earned for s6 is EUR 179.00
  expect this_month earned by ana in 2026-03 is EUR 45.00
  expect month_quarter_so_far earned by ana in 2026-02 is EUR 30.00
  expect month_quarter_so_far earned by ana in 2026-03 is EUR 75.00
  expect month_quarter_so_far earned by ana in 2026-04 is EUR 3.00
  # three whole months that end with it
  expect month_three earned by ana in 2026-01 is EUR 110.00
  expect month_three earned by ana in 2026-03 is EUR 75.00
  expect month_three earned by ana in 2026-04 is EUR 68.00
  expect month_last_quarter earned by ana in 2026-01 is EUR 100.00
  expect month_last_quarter earned by ana in 2026-06 is EUR 75.00
  expect quarter_end earned for s1 is EUR 75.00
  expect quarter_end earned by ana in 2026-03-31 is EUR 300.00
  expect quarter_end earned by ana in 2026-01 is nothing
