plan "Re-rated before it is earned"
  id tiers-rerated-earned-later
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
  paid_on    : date

metric bookings = sum of Deal.amount

tiers w on bookings, whole, over each year
  from EUR     0 : 4%
  from EUR 1,000 : 8%

commission nb
  for each Deal
  earn amount at w
  on paid_on

# d1 is closed first but earned last. d2 is paid on 10 February and brings the year to 1,200: the
# difference on d1, 24, cannot be earned before d1 itself.
example "Not before the record itself"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  | paid_on    |
    | d1 | ana | 2026-01-10 | EUR 600 | 2026-06-30 |
    | d2 | ana | 2026-02-10 | EUR 600 | 2026-02-10 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount | status  |
    | nb        | d1         | 2026-06-30 | EUR 24 | payable |
    | nb        | d1         | 2026-06-30 | EUR 24 | payable |
    | nb        | d2         | 2026-02-10 | EUR 48 | payable |

example "Nothing of it is there before"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  | paid_on    |
    | d1 | ana | 2026-01-10 | EUR 600 | 2026-06-30 |
    | d2 | ana | 2026-02-10 | EUR 600 | 2026-02-10 |
  as of 2026-05-31
  expect ledger
    | component | record_key | earned_on  | amount | status  |
    | nb        | d2         | 2026-02-10 | EUR 48 | payable |
