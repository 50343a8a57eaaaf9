plan "What is owed stays owed after leaving"
  id leaving-carries-claims
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  good       : yes/no
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  paid_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

commission nb
  for each Deal
  earn 10% of amount
  payable on paid_on
  on left_on : keep all

draw minimum
  for months 1 to 2 from joined_on
  top up what is payable to EUR 500
  counting nb
  recover up to 50% of pay
  on left_on when good : waive the rest
  on left_on otherwise : carry the rest forward

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : carry the rest forward

# January: 100 of the first deal is topped up by 400, February by 500: 900 are owed.
# March takes 100 back, and nothing is payable, so the claim of 100 stays, after leaving too.
# May: 200 of the second deal. Half of it, 100, goes to the claim; half of the 100 that is left
# repays the draw: 850 stay owed, and 50 are paid.
# Whoever leaves well is asked for no more: then the 850 are waived once nothing is to come.
example "Later pay goes on repaying"
  given Rep
    | id  | joined_on  | left_on    | good |
    | ana | 2026-01-01 | 2026-03-10 | no   |
    | bob | 2026-01-01 | 2026-03-10 | yes  |
  given Deal
    | id | rep | closed_on  | paid_on    | amount    |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-03-05 | 2026-05-20 | EUR 2,000 |
    | d3 | bob | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d4 | bob | 2026-03-05 | 2026-05-20 | EUR 2,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-03-02   |
    | c2 | d3   | 2026-03-02   |
  as of 2026-06-30
  expect balance of minimum for ana in 2026-03 is EUR 900.00
  expect total paid to ana in 2026-03 is EUR 0
  expect total paid to ana in 2026-05 is EUR 50.00
  expect balance of minimum for ana in 2026-06 is EUR 850.00
  expect total paid to bob in 2026-05 is EUR 50.00
  expect balance of minimum for bob in 2026-06 is EUR 0
