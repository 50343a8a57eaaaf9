# A claim is closed by what is known at the end of the pay period, whatever is earned later.
plan "Closed as known"
  id closed-as-known
  version 1
  client "Client"
  vendor "Vendor"
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

commission large
  for each Deal where amount is at least EUR 1,000
  earn 10% of amount

commission small
  for each Deal where amount is below EUR 1,000
  earn 10% of amount
  payable 30 days after closed_on
  also after leaving

clawback back
  for each Cancellation
  take back what deal earned in large
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest

# c1 takes 1,000 back in February, in which nothing else is payable, and ana has left. Nothing that is
# earned by the end of February is to come: 1,000 are invoiced then. The small commission of June is
# not known yet, and changes nothing.
example "As known in March"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-10 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-15   |
  as of 2026-03-31
  expect ledger
    | component | kind     | amount    | earned_on  |
    | back      | clawback | EUR -1000 | 2026-02-15 |
    | back      | carry    | EUR 1,000 | 2026-02-28 |

example "The same as known in July, when 90 of June have been earned and paid"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-10 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-06-10 | EUR    900 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-15   |
  as of 2026-07-31
  expect ledger
    | component | kind     | amount    | earned_on  |
    | back      | clawback | EUR -1000 | 2026-02-15 |
    | back      | carry    | EUR 1,000 | 2026-02-28 |
  expect total paid to ana in 2026-07 is EUR 90.00

example "What is earned and not yet payable keeps it open"
  # d2 of 5 February earns 90, payable on 7 March: the claim stays open in February. In March half of
  # the payment, 45, is taken off, nothing more is to come, and 955 are invoiced.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-10 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-02-05 | EUR    900 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-15   |
  as of 2026-04-30
  expect some of ledger
    | component | kind  | amount    | earned_on  |
    | back      | carry | EUR 1,000 | 2026-02-28 |
    | back      | carry | EUR -1000 | 2026-03-01 |
    | back      | carry | EUR 955   | 2026-03-31 |
  expect total paid to ana in 2026-03 is EUR 45.00
