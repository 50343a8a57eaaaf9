plan "Pro rata within a quarter"
  id leaving-quarters
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2027-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

vesting by_quarter
  every 3 months for 12 months

commission months
  for each Sale
  earn amount
  payable by by_quarter from sold_on
  on left_on : keep pro rata by months, on the original dates

commission once
  for each Sale
  earn amount
  payable by by_quarter from sold_on
  on left_on : keep pro rata by months, at once

clawback early
  for each Cancellation
  take back what sale earned in months
  share all
  attainment stays
  recover by offset

# 1,200 in four parts of 300. On 25 August: two parts, and one of the three months from 10 July to
# 10 October: 100 more.
example "Complete months of the running part"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-08-25 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
  as of 2027-12-31
  expect months payable for s1 is EUR 700.00
  expect months payable to ana in 2026-10-10 is EUR 100.00
  expect months forfeited for s1 is EUR 500.00
  expect once payable to ana in 2026-08-25 is EUR 100.00

# After leaving 500 are forfeited, which counts as gone: of 1,200, the 100 to come are cancelled and
# the 600 that were paid are taken back.
example "Forfeited on leaving counts as gone"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-08-25 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-09-01   |
  as of 2027-12-31
  expect months forfeited for s1 is EUR 500.00
  expect months cancelled for s1 is EUR 100.00
  expect months payable for s1 is EUR 600.00
  expect early earned by ana is EUR -600.00
