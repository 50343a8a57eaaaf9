# Sean Masters: goals of new hires, by the days after the first one
plan "A goal for part of a month"
  id goal-proration-days-month
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Lead for rep on found_on
  id         : text, key
  rep        : Rep
  found_on   : date

quota goal : count = 20 per month
  prorated by days active without the first day

metric leads = count of Lead

bonus reached
  for each month
  when leads is at least goal
  earn USD 100

# June has 30 days. From the 15th on 15 days follow the first one, 20 x 15 / 30; from the 21st on
# nine, 20 x 9 / 30. With the first day they would be 16 and 10.
example "Two starts in a month of 30 days"
  given Rep
    | id  | joined_on  |
    | ana | 2026-06-15 |
    | ben | 2026-06-21 |
    | cem | 2026-01-01 |
  as of 2026-06-30
  expect goal of ana in 2026-06 is 10
  expect goal of ben in 2026-06 is 6
  expect goal of cem in 2026-06 is 20
