plan "What is offset in full, and who leaves"
  id leaving-closes-offsets
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
  wage       : money
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

salary base
  for each month
  earn wage

commission nb
  for each Deal
  earn 10% of amount
  payable on paid_on
  on left_on : keep all

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset
  on left_on when good : waive the rest
  on left_on : invoice the rest

# All were paid 100 in January, which are taken back: before ana left, on the day that bob leaves, and
# after cyd left. Nothing else is payable: the 100 are invoiced in March, March and April. dan has not
# left: his 100 are carried as a negative balance. eve left as a good leaver: hers are waived.
example "Before, on and after the day of leaving"
  given Rep
    | id  | joined_on  | left_on    | good | wage  |
    | ana | 2025-01-01 | 2026-03-10 | no   | EUR 0 |
    | bob | 2025-01-01 | 2026-03-20 | no   | EUR 0 |
    | cyd | 2025-01-01 | 2026-03-10 | no   | EUR 0 |
    | dan | 2025-01-01 |            | no   | EUR 0 |
    | eve | 2025-01-01 | 2026-03-10 | yes  | EUR 0 |
  given Deal
    | id | rep | closed_on  | paid_on    | amount    |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d2 | bob | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d3 | cyd | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d4 | dan | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d5 | eve | 2026-01-10 | 2026-01-10 | EUR 1,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-02   |
    | c2 | d2   | 2026-03-20   |
    | c3 | d3   | 2026-04-02   |
    | c4 | d4   | 2026-03-02   |
    | c5 | d5   | 2026-03-02   |
  as of 2026-05-31
  expect total invoiced to ana in 2026-02 is nothing
  expect total invoiced to ana in 2026-03 is EUR 100.00
  expect total invoiced to bob in 2026-03 is EUR 100.00
  expect total invoiced to cyd in 2026-03 is nothing
  expect total invoiced to cyd in 2026-04 is EUR 100.00
  expect total invoiced to dan in 2026-05 is nothing
  expect total invoiced to eve in 2026-03 is nothing
  expect ledger
    | payee | component | earned_on  | amount   | reason                                             |
    | ana   | undo      | 2026-02-02 | EUR -100 | undo: nb for Deal d1, after Cancellation c1        |
    | ana   | undo      | 2026-03-31 | EUR  100 | claim on nb: invoice the rest (the payee has left) |
    | ana   | balance   | 2026-02-28 | EUR  100 | balance carried to the next pay period             |
    | ana   | balance   | 2026-03-01 | EUR -100 | balance brought forward                            |
    | bob   | undo      | 2026-03-20 | EUR -100 | undo: nb for Deal d2, after Cancellation c2        |
    | bob   | undo      | 2026-03-31 | EUR  100 | claim on nb: invoice the rest (the payee has left) |
    | cyd   | undo      | 2026-04-02 | EUR -100 | undo: nb for Deal d3, after Cancellation c3        |
    | cyd   | undo      | 2026-04-30 | EUR  100 | claim on nb: invoice the rest (the payee has left) |
    | dan   | undo      | 2026-03-02 | EUR -100 | undo: nb for Deal d4, after Cancellation c4        |
    | dan   | balance   | 2026-03-31 | EUR  100 | balance carried to the next pay period             |
    | dan   | balance   | 2026-04-01 | EUR -100 | balance brought forward                            |
    | dan   | balance   | 2026-04-30 | EUR  100 | balance carried to the next pay period             |
    | dan   | balance   | 2026-05-01 | EUR -100 | balance brought forward                            |
    | dan   | balance   | 2026-05-31 | EUR  100 | balance carried to the next pay period             |
    | eve   | undo      | 2026-03-02 | EUR -100 | undo: nb for Deal d5, after Cancellation c5        |
    | eve   | undo      | 2026-03-31 | EUR  100 | claim on nb: waive the rest (the payee has left)   |

# 100 and 200 are taken back in March, of which the 50 of d3 and the wage of 20 cover 70. April covers
# 20 more: 210 are open. May, in which she leaves, pays no wage (she is not there on the last day).
# 210 are invoiced.
example "Several records, and pay that covers some of it"
  given Rep
    | id  | joined_on  | left_on    | good | wage   |
    | ana | 2025-01-01 | 2026-05-15 | no   | EUR 20 |
  given Deal
    | id | rep | closed_on  | paid_on    | amount    |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-02-10 | 2026-02-10 | EUR 2,000 |
    | d3 | ana | 2026-03-05 | 2026-03-05 | EUR   500 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-03-02   |
    | c2 | d2   | 2026-03-20   |
  as of 2026-06-30
  expect total paid to ana in 2026-02 is EUR 220.00
  expect total paid to ana in 2026-03 is EUR 0.00
  expect total paid to ana in 2026-04 is EUR 0.00
  expect total invoiced to ana in 2026-04 is nothing
  expect total invoiced to ana in 2026-05 is EUR 210.00
  expect total paid to ana in 2026-05 is EUR 0.00
  expect total invoiced to ana in 2026-06 is nothing

# She left in March with d2 still to come: it pays 40 in June, and covers 40 of the 100. The rest is
# invoiced then, since nothing more is to come.
example "Not before the last part has come"
  given Rep
    | id  | joined_on  | left_on    | good | wage  |
    | ana | 2025-01-01 | 2026-03-10 | no   | EUR 0 |
  given Deal
    | id | rep | closed_on  | paid_on    | amount    |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-02-10 | 2026-06-10 | EUR   400 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-20   |
  as of 2026-07-31
  expect total invoiced to ana in 2026-03 is nothing
  expect total invoiced to ana in 2026-05 is nothing
  expect total paid to ana in 2026-06 is EUR 0.00
  expect total invoiced to ana in 2026-06 is EUR 60.00
  expect total invoiced to ana in 2026-07 is nothing

# The deal of 300 below zero took 30 in February: the balance is -30 when 100 are taken back in March.
# The 110 of d3 in April cover the 100 first, and 10 of the balance. Nothing of the claim is left, and
# nothing is invoiced: the 20 that are owed are not the clawback's.
example "Another debt is not the clawback's"
  given Rep
    | id  | joined_on  | left_on    | good | wage  |
    | ana | 2025-01-01 | 2026-04-30 | no   | EUR 0 |
  given Deal
    | id | rep | closed_on  | paid_on    | amount    |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-02-10 | 2026-02-10 | EUR  -300 |
    | d3 | ana | 2026-04-10 | 2026-04-10 | EUR 1,100 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-03-05   |
  as of 2026-05-31
  expect total paid to ana in 2026-04 is EUR 0.00
  expect total invoiced to ana in 2026-04 is nothing
  expect total invoiced to ana in 2026-05 is nothing
  expect some of ledger
    | component | earned_on  | amount     |
    | balance   | 2026-02-28 | EUR  30.00 |
    | balance   | 2026-03-31 | EUR 130.00 |
    | balance   | 2026-04-30 | EUR  20.00 |
    | balance   | 2026-05-31 | EUR  20.00 |
