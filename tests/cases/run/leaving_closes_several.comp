plan "Limits that end, and several claims in full"
  id leaving-closes-several
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

record Return on returned_on
  id          : text, key
  deal        : Deal
  returned_on : date

commission nb
  for each Deal
  earn 10% of amount
  payable on closed_on
  on left_on : keep all

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset, at most 50% of each payment until 2026-03-31
  on left_on : waive the rest

clawback returned
  for each Return
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset
  on left_on : invoice the rest

payment
  hold payments under EUR 30

# February: 80 payable; `undo` takes back 100, of which 40 may be offset; 60 are carried as a claim.
# March: nothing is payable, so nothing is offset. April, after the limit: the 60 are offset in full,
# and `returned` takes back 200 in full. The 20 of d4 cover 20 of `undo`, which comes first. bea left
# in April: the other 40 are waived, and 200 are invoiced. Nothing is carried into May.
example "Each claim by its own line, in the order of the plan"
  given Rep
    | id  | joined_on  | left_on    |
    | bea | 2025-01-01 | 2026-04-30 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | bea | 2026-01-10 | EUR 1,000 |
    | d2 | bea | 2026-01-11 | EUR 2,000 |
    | d3 | bea | 2026-02-10 | EUR   800 |
    | d4 | bea | 2026-04-10 | EUR   200 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-20   |
  given Return
    | id | deal | returned_on |
    | r1 | d2   | 2026-04-20  |
  as of 2026-05-31
  expect total paid to bea in 2026-02 is EUR 40.00
  expect total paid to bea in 2026-03 is EUR 0.00
  expect total paid to bea in 2026-04 is EUR 0.00
  expect total invoiced to bea in 2026-04 is EUR 200.00
  expect total paid to bea in 2026-05 is nothing
  expect some of ledger
    | component | earned_on  | amount     | reason                                                     |
    | undo      | 2026-02-28 | EUR  60.00 | claim on nb over the limit, carried to the next pay period |
    | undo      | 2026-04-30 | EUR  40.00 | claim on nb: waive the rest (the payee has left)           |
    | returned  | 2026-04-30 | EUR 200.00 | claim on nb: invoice the rest (the payee has left)         |

# March: 25 are payable and held, because they are under 30. April: 100 are taken back, which the 25
# that were held cover in part. 75 are invoiced when she leaves.
example "What was held covers a claim too"
  given Rep
    | id  | joined_on  | left_on    |
    | bea | 2025-01-01 | 2026-04-30 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | bea | 2026-01-10 | EUR 1,000 |
    | d2 | bea | 2026-03-10 | EUR   250 |
  given Return
    | id | deal | returned_on |
    | r1 | d1   | 2026-04-20  |
  as of 2026-05-31
  expect total paid to bea in 2026-03 is EUR 0.00
  expect total paid to bea in 2026-04 is EUR 0.00
  expect total invoiced to bea in 2026-04 is EUR 75.00
  expect total paid to bea in 2026-05 is nothing
