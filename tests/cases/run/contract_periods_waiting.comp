# Parts that wait for events, in a clause for each period of a record.
plan "Waiting months"
  id waiting-months
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

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  monthly    : money
  total      : money

record Payment on paid_on
  id         : text, key
  contract   : Contract
  paid_on    : date
  amount     : money

record Audit for rep on done_on
  id         : text, key
  rep        : Rep
  done_on    : date

record Cancellation on cancelled_on
  id           : text, key
  contract     : Contract
  cancelled_on : date

commission residual
  for each month of Contract from signed_on for 3 months
  earn 10% of monthly
  payable when (count of Payment of this Contract) is at least 2
  on left_on : keep all

commission audited
  for each month of Contract from signed_on for 3 months
  earn 10% of monthly
  payable 25% on end of the month
  payable 75% when any Audit
  on left_on : forfeit the rest

commission shared
  for each month of Contract from signed_on for 3 months
  earn 10% of monthly
  payable with each Payment of this Contract in proportion to Payment.amount / total
  on left_on : keep all

clawback back
  for each Cancellation
  take back what contract earned in shared
  share 50%
  attainment stays
  recover by offset

example "The second payment frees what was earned, and later months come at once"
  # The months of c1 end on 9 February, 9 March and 9 April, 100 each. The second payment comes on
  # 20 March: the first two months are payable then, the third on 9 April, when it is earned.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Contract
    | id | rep | signed_on  | monthly   | total     |
    | c1 | ana | 2026-01-10 | EUR 1,000 | EUR 3,000 |
    | c2 | ana | 2026-01-10 | EUR 2,000 | EUR 3,000 |
  given Payment
    | id | contract | paid_on    | amount  |
    | p1 | c1       | 2026-02-20 | EUR 900 |
    | p2 | c1       | 2026-03-20 | EUR 900 |
    | p3 | c2       | 2026-03-20 | EUR 900 |
  as of 2026-12-31
  expect residual payable to ana in 2026-02 is nothing
  expect residual payable to ana in 2026-03 is EUR 200.00
  expect residual payable to ana in 2026-04 is EUR 100.00
  expect residual pending for c2 is EUR 600.00

example "A part that waits for a record of the person, and is lost on leaving"
  # 25 of each month comes at the end of the calendar month that holds its last day; 75 wait for an
  # audit. ana leaves on 15 March: the month of April is not earned, the 75 of both months that were
  # are lost, and of the parts at the month's end that of 31 March too.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-15 |
  given Contract
    | id | rep | signed_on  | monthly   | total     |
    | c1 | ana | 2026-01-10 | EUR 1,000 | EUR 3,000 |
  as of 2026-12-31
  expect audited payable for c1 is EUR 25.00
  expect audited forfeited for c1 is EUR 175.00

example "The audit frees the months that are earned by then, and later ones at once"
  # The audit on 1 March frees the 75 of the first month; those of the others come when earned.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Contract
    | id | rep | signed_on  | monthly   | total     |
    | c1 | ana | 2026-01-10 | EUR 1,000 | EUR 3,000 |
  given Audit
    | id | rep | done_on    |
    | a1 | ana | 2026-03-01 |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | payable_on | amount | status  |
    | audited   | c1         | 2026-02-09 | 2026-02-28 |  25.00 | payable |
    | audited   | c1         | 2026-02-09 | 2026-03-01 |  75.00 | payable |
    | audited   | c1         | 2026-03-09 | 2026-03-31 |  25.00 | payable |
    | audited   | c1         | 2026-03-09 | 2026-03-09 |  75.00 | payable |
    | audited   | c1         | 2026-04-09 | 2026-04-30 |  25.00 | payable |
    | audited   | c1         | 2026-04-09 | 2026-04-09 |  75.00 | payable |

example "Each month comes with the payments of its contract"
  # 900 of 3,000 on 20 February: 30 of the first month, 100. On 9 March the second month is earned:
  # 30 of it come at once. 1,200 on 20 March: 70% in all, so 40 more of each. On 9 April 70 of the
  # third come at once. What is left, 30 of each, waits.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Contract
    | id | rep | signed_on  | monthly   | total     |
    | c1 | ana | 2026-01-10 | EUR 1,000 | EUR 3,000 |
  given Payment
    | id | contract | paid_on    | amount    |
    | p1 | c1       | 2026-02-20 | EUR   900 |
    | p2 | c1       | 2026-03-20 | EUR 1,200 |
  as of 2026-12-31
  expect shared payable to ana in 2026-02 is EUR 30.00
  expect shared payable to ana in 2026-03 is EUR 110.00
  expect shared payable to ana in 2026-04 is EUR 70.00
  expect shared pending for c1 is EUR 90.00

example "A clawback takes first what waits"
  # On 1 May half of 300 must be gone, 150: the 90 that wait are cancelled, and 60 are taken back.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Contract
    | id | rep | signed_on  | monthly   | total     |
    | c1 | ana | 2026-01-10 | EUR 1,000 | EUR 3,000 |
  given Payment
    | id | contract | paid_on    | amount    |
    | p1 | c1       | 2026-02-20 | EUR   900 |
    | p2 | c1       | 2026-03-20 | EUR 1,200 |
  given Cancellation
    | id | contract | cancelled_on |
    | x1 | c1       | 2026-05-01   |
  as of 2026-12-31
  expect shared cancelled for c1 is EUR 90.00
  expect back earned for x1 is EUR -60.00
