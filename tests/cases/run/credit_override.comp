plan "One level up"
  id override
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

metric team_sold = sum of Sale.amount for rep.manager

tiers own_rates on sold, marginal, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

tiers team_rates on team_sold, marginal, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 3%

commission own
  for each Sale
  earn amount at own_rates
  payable on sold_on

# The bands of the override run on the manager's own measure: what the team sold.
commission override
  for each Sale
  to rep.manager
  earn amount at team_rates
  payable on sold_on

# Here they run on what the manager sold in person.
commission by_own_bands
  for each Sale
  to rep.manager
  earn amount at own_rates
  payable on sold_on

example "The manager's bands, not the seller's"
  given Rep
    | id  | manager |
    | max |         |
    | ana | max     |
    | bo  | max     |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   800 |
    | s2 | bo  | 2026-01-20 | EUR   600 |
    | s3 | max | 2026-01-25 | EUR 5,000 |
    | s4 | ana | 2026-02-01 | EUR   100 |
  as of 2026-12-31
  expect own earned for s1 is EUR 80.00
  expect own earned for s2 is EUR 60.00
  expect own earned for s3 is EUR 900.00
  expect override earned by max is EUR 25.00
  expect override earned for s1 is EUR 8.00
  # 800 to 1,400: 200 at 1%, 400 at 3%
  expect override earned for s2 is EUR 14.00
  # max has no manager
  expect override earned for s3 is nothing
  expect override earned for s4 is EUR 3.00
  expect team_sold of max in 2026 is EUR 1,500
  expect sold of max in 2026 is EUR 5,000
  # at s1 max had sold nothing (10%), at s4 5,000 (20%)
  expect by_own_bands earned for s1 is EUR 80.00
  expect by_own_bands earned for s4 is EUR 20.00
