plan "Waiting for events"
  id events
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id        : text, key
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

record Payment on paid_on
  id      : text, key
  sale    : Sale
  paid_on : date
  amount  : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

record Listing on listed_on
  id        : text, key
  listed_on : date

vesting listing
  every 1 month for 4 months
  cliff 1 month
  cliff when (count of Listing) is at least 2

commission on_cash
  for each Sale
  earn 10% of amount
  payable with each Payment of this Sale in proportion to Payment.amount / amount
  on left_on : forfeit the rest

commission half_on_cash
  for each Sale
  earn 10% of amount
  payable 40% now
  payable rest with each Payment of this Sale in proportion to Payment.amount / amount
  on left_on : keep all

commission third_payment
  for each Sale
  earn 10% of amount
  payable when (count of Payment of this Sale) is at least 3
  on left_on : keep all

award listed
  for each Sale
  earn EUR 100
  payable by listing from sold_on
  on left_on : keep all

clawback on_cancelling
  for each Cancellation
  take back what sale earned in on_cash
  share all
  attainment stays
  recover by offset

# s1: 1,000, so 100 of commission. 250 was paid before the sale and counts on the day of the sale:
# 25. Then 333.33: 583.33 of 1,000 in all is 58.333, so 58.33; 58.33 - 25 = 33.33.
# The refund of 83.33 brings it to 500: nothing. 50 more is 550: still below 583.33, nothing.
# 600 makes 1,150, more than all: 100 - 58.33 = 41.67.
# s2: nothing has been paid. s3 is a credit note: below zero, at once.
# half: 60 of 100 follow the payments: 15, then 60 x 583.33 / 1,000 = 34.9998, so 35.00 - 15 = 20,
# then 25.
# third_payment: the third payment of s1 is the refund.
example "Payments, a refund and too much"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-02-10 | EUR 1,000.00 |
    | s2 | ana | 2026-02-11 | EUR 2,000.00 |
    | s3 | ana | 2026-02-12 | EUR -500.00  |
  given Payment
    | id | sale | paid_on    | amount     |
    | p1 | s1   | 2026-01-20 | EUR 250.00 |
    | p2 | s1   | 2026-03-05 | EUR 333.33 |
    | p3 | s1   | 2026-03-20 | EUR -83.33 |
    | p4 | s1   | 2026-04-01 | EUR 50.00  |
    | p5 | s1   | 2026-05-01 | EUR 600.00 |
  as of 2026-12-31
  expect ledger
    | component     | record_key | payable_on | amount     | status  |
    | on_cash       | s1         | 2026-02-10 | EUR 25.00  | payable |
    | on_cash       | s1         | 2026-03-05 | EUR 33.33  | payable |
    | on_cash       | s1         | 2026-05-01 | EUR 41.67  | payable |
    | on_cash       | s2         |            | EUR 200.00 | pending |
    | on_cash       | s3         | 2026-02-12 | EUR -50.00 | payable |
    | half_on_cash  | s1         | 2026-02-10 | EUR 40.00  | payable |
    | half_on_cash  | s1         | 2026-02-10 | EUR 15.00  | payable |
    | half_on_cash  | s1         | 2026-03-05 | EUR 20.00  | payable |
    | half_on_cash  | s1         | 2026-05-01 | EUR 25.00  | payable |
    | half_on_cash  | s2         | 2026-02-11 | EUR 80.00  | payable |
    | half_on_cash  | s2         |            | EUR 120.00 | pending |
    | half_on_cash  | s3         | 2026-02-12 | EUR -20.00 | payable |
    | half_on_cash  | s3         | 2026-02-12 | EUR -30.00 | payable |
    | third_payment | s1         | 2026-03-20 | EUR 100.00 | payable |
    | third_payment | s2         |            | EUR 200.00 | pending |
    | third_payment | s3         |            | EUR -50.00 | pending |

example "As of a day between the payments"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-02-10 | EUR 1,000.00 |
  given Payment
    | id | sale | paid_on    | amount     |
    | p1 | s1   | 2026-03-05 | EUR 333.33 |
    | p2 | s1   | 2026-04-01 | EUR 666.67 |
  as of 2026-03-31
  expect on_cash payable for s1 is EUR 33.33
  expect on_cash pending for s1 is EUR 66.67
  expect third_payment pending for s1 is EUR 100.00

# Left on 31 March: what no payment has brought by then is forfeited, and a later one brings nothing.
example "Leaving between the payments"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-31 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-02-10 | EUR 1,000.00 |
  given Payment
    | id | sale | paid_on    | amount     |
    | p1 | s1   | 2026-03-05 | EUR 250.00 |
    | p2 | s1   | 2026-04-01 | EUR 250.00 |
  as of 2026-12-31
  expect on_cash payable for s1 is EUR 25.00
  expect on_cash forfeited for s1 is EUR 75.00
  expect on_cash pending for s1 is nothing
  expect half_on_cash payable for s1 is EUR 70.00
  expect half_on_cash pending for s1 is EUR 30.00

# Cancelled on 15 March: the 75 to come are cancelled and the 25 paid are taken back.
example "Cancelled between the payments"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-02-10 | EUR 1,000.00 |
  given Payment
    | id | sale | paid_on    | amount     |
    | p1 | s1   | 2026-03-05 | EUR 250.00 |
    | p2 | s1   | 2026-04-01 | EUR 250.00 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-15   |
  as of 2026-12-31
  expect on_cash payable for s1 is EUR 25.00
  expect on_cash cancelled for s1 is EUR 75.00
  expect on_cancelling earned for c1 is EUR -25.00

# 25 a month from 28 February. The second listing on 20 April frees 28 February and 28 March.
example "A cliff when something has happened"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-01-28 | EUR 1,000.00 |
  given Listing
    | id | listed_on  |
    | l1 | 2025-06-01 |
    | l2 | 2026-04-20 |
  as of 2026-12-31
  expect ledger
    | component | payable_on | amount    |
    | listed    | 2026-04-20 | EUR 25.00 |
    | listed    | 2026-04-20 | EUR 25.00 |
    | listed    | 2026-04-28 | EUR 25.00 |
    | listed    | 2026-05-28 | EUR 25.00 |

example "A cliff that still waits"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-01-28 | EUR 1,000.00 |
  given Listing
    | id | listed_on  |
    | l1 | 2025-06-01 |
  as of 2026-12-31
  expect listed payable for s1 is nothing
  expect listed pending for s1 is EUR 100.00
