# Common practice of performance share plans: four years, and a later one catches up
plan "A table of ranks over four years"
  id perf-05-cumulative-catch-up
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2029-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

"Where the company stands among its peers: the lower the better."
record Ranking for rep on ended_on
  id         : text, key
  rep        : Rep
  ended_on   : date
  rank       : percent

metric standing = last of Ranking.rank

tiers payout on standing, whole, over each year
  from   0% : 150%
  above 35% : 110%
  above 45% : 75%
  above 60% : 25%
  above 70% : 0%

term part_so_far = 25%
  from 2027-01-01 = 50%
  from 2028-01-01 = 75%
  from 2029-01-01 = 100%

award shares
  for each year
  earn part_so_far * 1_000 units at payout
  less what was earned earlier since the start, never below zero

# 110% x 25% = 275; 75% x 50% = 375, of which 275 are there; 25% x 75% = 187.5 is less than 375;
# 150% x 100% = 1,500, less 375
example "Ranks of 45, 60, 70 and 35"
  given Rep
    | id  |
    | ana |
  given Ranking
    | id | rep | ended_on   | rank |
    | r1 | ana | 2026-12-31 |  45% |
    | r2 | ana | 2027-12-31 |  60% |
    | r3 | ana | 2028-12-31 |  70% |
    | r4 | ana | 2029-12-31 |  35% |
  as of 2029-12-31
  expect shares earned by ana in 2026 is 275 units
  expect shares earned by ana in 2027 is 100 units
  expect shares earned by ana in 2028 is 0 units
  expect shares earned by ana in 2029 is 1_125 units
