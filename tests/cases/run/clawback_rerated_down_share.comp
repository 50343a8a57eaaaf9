plan "Half taken back, then re-rated down and up"
  id clawback-rerated-down-share
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

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

metric bookings = sum of Deal.amount

tiers w on bookings, whole, over each year
  from EUR     0 : 4%
  from EUR 1,000 : 8%

commission nb
  for each Deal
  earn amount at w
  payable 40% on closed_on
  payable 60% on 2026-06-30

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share 50%
  attainment stays
  recover by offset

# d1 has earned 48: 19.20 (9.60 + 9.60) is paid, 28.80 is to come on 30 June. Half must be gone, 24,
# and is cancelled of what is to come. d3 takes the year to 700: d1 falls by 24 (9.60 at once, 14.40
# on 30 June), and of the fall half is given back, 12, of the latest part. Nothing of d1 is taken
# from pay, and what remains is 24 x 50%: 19.20 - 9.60 + (28.80 - 24) - (14.40 - 12) = 12. The parts
# that bear the 24 are those of d1's two rows on 30 June: the part of the first row has its day
# first and passes on what the second can bear, 14.40, so 9.60 falls on it.
example "Half of the fall is given back"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount   |
    | d1 | ana | 2026-01-10 | EUR  600 |
    | d2 | ana | 2026-01-20 | EUR  600 |
    | d3 | ana | 2026-03-10 | EUR -500 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-05   |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount     | status    |
    | nb        | d1         | 2026-01-10 | EUR   9.60 | payable   |
    | nb        | d1         | 2026-01-10 | EUR   4.80 | payable   |
    | nb        | d1         | 2026-01-10 | EUR   9.60 | cancelled |
    | nb        | d1         | 2026-01-20 | EUR   9.60 | payable   |
    | nb        | d1         | 2026-01-20 | EUR  14.40 | cancelled |
    | nb        | d1         | 2026-03-10 | EUR  -9.60 | payable   |
    | nb        | d1         | 2026-03-10 | EUR  -2.40 | payable   |
    | nb        | d1         | 2026-03-10 | EUR    -12 | cancelled |
    | nb        | d2         | 2026-01-20 | EUR  19.20 | payable   |
    | nb        | d2         | 2026-01-20 | EUR  28.80 | payable   |
    | nb        | d2         | 2026-03-10 | EUR  -9.60 | payable   |
    | nb        | d2         | 2026-03-10 | EUR -14.40 | payable   |
    | nb        | d3         | 2026-03-10 | EUR     -8 | payable   |
    | nb        | d3         | 2026-03-10 | EUR    -12 | payable   |

# d4 of 500 takes the year back to 1,200: d1 is owed 24 again, and half of that is cancelled.
# July: 12 for d1, 24 for d2, -20 for d3 and 40 for d4, less what March left open, -27.20 + 4.80 of
# June = -22.40. Cancelled in all: 24 - 12 + 12.
example "What comes again is cancelled again"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount   |
    | d1 | ana | 2026-01-10 | EUR  600 |
    | d2 | ana | 2026-01-20 | EUR  600 |
    | d3 | ana | 2026-03-10 | EUR -500 |
    | d4 | ana | 2026-07-10 | EUR  500 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-05   |
  as of 2026-12-31
  expect total paid to ana in 2026-07 is EUR 33.60
  expect nb cancelled for d1 is EUR 24
