plan "Two records of one clawback on one deal"
  id clawback-two-records
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

commission nb
  for each Deal
  earn amount
  payable 50% on closed_on + 100 days
  payable 50% on closed_on + 200 days

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share 30%
  attainment stays
  recover by offset

# Parts of 50 on 20 April and 29 July. c1 cancels 30 of the latest; c2 makes it 60 that must be gone,
# so it cancels 20 more of the latest part and 10 of the first. For each part there is one entry.
example "One entry for each part"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-10 | EUR 100 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-05   |
    | c2 | d1   | 2026-03-05   |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount | status    |
    | nb        | d1         | 2026-01-10 | EUR 40 | payable   |
    | nb        | d1         | 2026-01-10 | EUR 10 | cancelled |
    | nb        | d1         | 2026-01-10 | EUR 50 | cancelled |

example "After the first record"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-10 | EUR 100 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-05   |
    | c2 | d1   | 2026-03-05   |
  as of 2026-02-28
  expect ledger
    | component | record_key | earned_on  | amount | status    |
    | nb        | d1         | 2026-01-10 | EUR 50 | pending   |
    | nb        | d1         | 2026-01-10 | EUR 20 | pending   |
    | nb        | d1         | 2026-01-10 | EUR 30 | cancelled |
