plan "A share of what is held back"
  id leaving-holdback
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

record Sale for rep on sold_on
  id          : text, key
  rep         : Rep
  signed_on   : date
  sold_on     : date
  approved_on : date, may be blank
  amount      : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission later
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 100 days after sold_on
  on left_on : keep pro rata by days, on the original dates

commission sooner
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 100 days after sold_on, unless any Cancellation of this Sale by then
  on left_on : keep pro rata by days, at once

commission from_signing
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 100 days after sold_on
  on left_on : keep pro rata by days from signed_on, on the original dates

commission two_parts
  for each Sale
  earn amount
  payable 50% 50 days after sold_on
  payable 50% 100 days after sold_on
  on left_on : keep pro rata by days, on the original dates

commission by_months
  for each Sale
  earn amount
  payable 6 months after sold_on
  on left_on : keep pro rata by months, on the original dates

commission once_approved
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% on approved_on
  on left_on : keep pro rata by days, on the original dates

# She left 50 days after the sale of 11 January, which are 20 + 28 + 2. Of the 200 for 100 days,
# 200 x 50 / 100 = 100 stay. Counted from 1 January they are 60 of 110 days: 200 x 60 / 110 = 109.09.
# Of two parts, that of day 50 is reached on the last day, and of the other 500 x 50 / 100 = 250 stay.
# By months, one of six is complete: 1,000 x 1 / 6 = 166.67. Until 20 May they are 20 + 28 + 31 + 30 +
# 20 = 129 days: 200 x 50 / 129 = 77.52.
# What comes at once is looked at on the last day: s2 was cancelled by then, s1 only later.
example "A share of the days"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-02 |
  given Sale
    | id | rep | signed_on  | sold_on    | approved_on | amount    |
    | s1 | ana | 2026-01-01 | 2026-01-11 | 2026-05-20  | EUR 1,000 |
    | s2 | ana | 2026-01-01 | 2026-01-11 | 2026-05-20  | EUR 1,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-10   |
    | c2 | s2   | 2026-02-20   |
  as of 2026-12-31
  expect sooner forfeited for s2 is EUR 200.00
  expect later payable for s2 is EUR 900.00
  expect some of ledger
    | component     | record_key | amount     | status    | payable_on |
    | later         | s1         | EUR 800.00 | payable   | 2026-01-11 |
    | later         | s1         | EUR 100.00 | payable   | 2026-04-21 |
    | later         | s1         | EUR 100.00 | forfeited |            |
    | sooner        | s1         | EUR 100.00 | payable   | 2026-03-02 |
    | sooner        | s1         | EUR 100.00 | forfeited |            |
    | from_signing  | s1         | EUR 109.09 | payable   | 2026-04-21 |
    | from_signing  | s1         | EUR  90.91 | forfeited |            |
    | two_parts     | s1         | EUR 500.00 | payable   | 2026-03-02 |
    | two_parts     | s1         | EUR 250.00 | payable   | 2026-04-21 |
    | two_parts     | s1         | EUR 250.00 | forfeited |            |
    | by_months     | s1         | EUR 166.67 | payable   | 2026-07-11 |
    | by_months     | s1         | EUR 833.33 | forfeited |            |
    | once_approved | s1         | EUR  77.52 | payable   | 2026-05-20 |
    | once_approved | s1         | EUR 122.48 | forfeited |            |

# On the day of the sale no day has passed, and on day 100 all have.
example "On the first and on the last day"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-01-11 |
    | bea | 2025-01-01 | 2026-04-21 |
  given Sale
    | id | rep | signed_on  | sold_on    | approved_on | amount    |
    | s1 | ana | 2026-01-01 | 2026-01-11 | 2026-05-20  | EUR 1,000 |
    | s2 | bea | 2026-01-01 | 2026-01-11 | 2026-05-20  | EUR 1,000 |
  as of 2026-12-31
  expect later payable for s1 is EUR 800.00
  expect later forfeited for s1 is EUR 200.00
  expect later payable for s2 is EUR 1,000.00
  expect later forfeited for s2 is nothing
  expect two_parts payable for s1 is nothing
  expect two_parts forfeited for s1 is EUR 1,000.00

# Without the day on which it would be payable there is no share of its days.
example "A day that is not known"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-02 |
  given Sale
    | id | rep | signed_on  | sold_on    | approved_on | amount    |
    | s1 | ana | 2026-01-01 | 2026-01-11 |             | EUR 1,000 |
  as of 2026-12-31
  expect error "`on left_on : keep pro rata by days, on the original dates` of once_approved of `ana` for Sale `s1` has no value"
