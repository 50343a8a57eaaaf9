plan "Re-rating by a record called `base`, under a cap"
  id tiers-rerated-keys
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

metric bookings = sum of Deal.amount

tiers w on bookings, whole, over each year
  from EUR     0 : 4%
  from EUR 1,000 : 8%

commission nb
  for each Deal
  earn amount at w

commission capped
  for each Deal
  earn amount at w
  at most EUR 60 per year, excess lost

# `base` brings the year to 1,200 on 20 January: d1 gets 24 more that day, by a row of its own. Under
# the cap of 60 rows count in order: d1 24, then of 20 January the record's own row, 36 of 48, and
# nothing is left for d1's difference, whatever the records are called.
example "A key is only a name"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id   | rep | closed_on  | amount  |
    | d1   | ana | 2026-01-10 | EUR 600 |
    | base | ana | 2026-01-20 | EUR 600 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount | status  |
    | nb        | d1         | 2026-01-10 | EUR 24 | payable |
    | nb        | d1         | 2026-01-20 | EUR 24 | payable |
    | nb        | base       | 2026-01-20 | EUR 48 | payable |
    | capped    | d1         | 2026-01-10 | EUR 24 | payable |
    | capped    | base       | 2026-01-20 | EUR 36 | payable |

example "Another name, the same order"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-10 | EUR 600 |
    | a2 | ana | 2026-01-20 | EUR 600 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount | status  |
    | nb        | d1         | 2026-01-10 | EUR 24 | payable |
    | nb        | d1         | 2026-01-20 | EUR 24 | payable |
    | nb        | a2         | 2026-01-20 | EUR 48 | payable |
    | capped    | d1         | 2026-01-10 | EUR 24 | payable |
    | capped    | a2         | 2026-01-20 | EUR 36 | payable |

# Three on one day, each of 400: z comes last by its key and brings the year to 1,200. Own rows 16,
# 16 and 32, then the differences of x and y, 16 each: under the cap x and y get 16, z 28 of 32.
example "Own row first"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | x  | ana | 2026-01-20 | EUR 400 |
    | y  | ana | 2026-01-20 | EUR 400 |
    | z  | ana | 2026-01-20 | EUR 400 |
  as of 2026-12-31
  expect nb earned for x is EUR 32
  expect nb earned for z is EUR 32
  expect capped earned for x is EUR 16
  expect capped earned for y is EUR 16
  expect capped earned for z is EUR 28
