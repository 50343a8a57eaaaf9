"Short and long term together: a commission at once, an award over three years, and a trip for a good year."
use std.vesting

"Of each deal that is won, paid when it is earned."
term rate : percent

"Of the year's commission, awarded on top and paid in thirds over three years."
term long_term_share : percent = 20%

"The sales value of the year from which the reward is given."
term reward_from : money

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  stage      : one of Open, Won, Lost

metric sales_value "Sales value" = sum of Deal.amount where stage is Won

commission deal_commission "Commission"
  for each Deal where stage is Won
  earn rate * amount

award long_term "Long-term award"
  for each year
  earn long_term_share * (deal_commission earned in the year)
  payable by three_years_graded from end of the year
  on left_on : forfeit the rest

reward good_year "Reward for a good year"
  for each year
  when sales_value of the year is at least reward_from
  give "A trip for two"

plan "Balanced package" for examples
  id std-balanced
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# ana: 5% of 300,000 is 15,000; the award is 20% of that, 3,000, in thirds at the ends of 2027 to 2029.
# Her 300,000 reach the reward; ben's 100,000 do not. His award of 1,000 has one part of 333.33, and
# the rest is forfeited when he leaves.
example "A good year, and one that is not"
  given rate = 5%
  given reward_from = EUR 300,000
  given Rep
    | id  | name | joined_on  | left_on    |
    | ana | Ana  | 2025-01-01 |            |
    | ben | Ben  | 2025-01-01 | 2028-06-30 |
  given Deal
    | id | rep | closed_on  | amount      | stage |
    | d1 | ana | 2026-03-15 | EUR 300,000 | Won   |
    | d2 | ben | 2026-03-15 | EUR 100,000 | Won   |
  as of 2030-12-31
  expect deal_commission earned for d1 is EUR 15,000.00
  expect long_term earned by ana in 2026 is EUR 3,000.00
  expect long_term payable to ana in 2027 is EUR 1,000.00
  expect long_term payable to ana in 2029 is EUR 1,000.00
  expect long_term payable to ben in 2027 is EUR 333.33
  expect long_term forfeited by ben in 2026 is EUR 666.67
  expect good_year earned by ana in 2026 is 1
  expect good_year earned by ben in 2026 is nothing
