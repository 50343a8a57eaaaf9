plan "Taken back, then re-rated down"
  id clawback-rerated-down
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
  payable on closed_on

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset

# d1 earns 24 at 4%; d2 brings the year to 1,200, so d1 gets another 24. All 48 are taken back. d3
# brings the year to 700: d1 is owed 24 less, which was taken back already, so all of the fall is
# given back, and d1 comes to 48 - 48 + 0.
example "All of the fall is given back"
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
    | component | record_key | earned_on  | amount  | status    |
    | nb        | d1         | 2026-01-10 | EUR  24 | payable   |
    | nb        | d1         | 2026-01-20 | EUR  24 | payable   |
    | nb        | d2         | 2026-01-20 | EUR  48 | payable   |
    | undo      | c1         | 2026-02-05 | EUR -48 | payable   |
    | nb        | d1         | 2026-03-10 | EUR -24 | cancelled |
    | nb        | d2         | 2026-03-10 | EUR -24 | payable   |
    | nb        | d3         | 2026-03-10 | EUR -20 | payable   |
