# Source: a business-rules document on variable pay in a public GitHub repository.
plan "A funded bonus pool"
  id bonus-pool-funding
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id     : text, key
  target : money

term company_multiplier = 1.2
term funding = 100%

metric targets per plan = sum of Rep.target

# What everybody was to get in all, times the company's result, times how far the pool is funded.
bonus pool
  for each year
  share targets * company_multiplier * funding by target

example "Twelve thousand million"
  given Rep
    | id  | target            |
    | ana | EUR 7,500,000,000 |
    | bo  | EUR 2,500,000,000 |
  as of 2026-12-31
  # 10,000,000,000 x 1.2 x 100% = 12,000,000,000, by 3 to 1
  expect pool earned by ana in 2026 is EUR 9,000,000,000.00
  expect pool earned by bo in 2026 is EUR 3,000,000,000.00
