plan "Caps below zero"
  id earnings-limits-below-zero
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
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

commission each
  for each Deal
  earn 1% of amount
  at most EUR 100 - amount per Deal

commission month
  for each Deal
  earn 1% of amount
  at most EUR 100 - amount per month, excess lost

# EUR 100 - 6,000 is below zero: a cap never pays less than nothing. For d2 it is 50, for a deal
# that earns 0.50.
example "A cap below zero counts as zero"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 6,000 |
    | d2 | ana | 2026-02-10 | EUR    50 |
  as of 2026-12-31
  expect each earned for d1 is EUR 0
  expect each earned for d2 is EUR 0.50
  expect month earned for d1 is EUR 0
  expect month earned for d2 is EUR 0.50
