plan "A clawback that falls evenly"
  id clawback-days
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
  leaver     : one of Good, Bad, may be blank
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

commission sales
  for each Sale
  earn amount
  payable 80% on sold_on
  payable 20% 90 days after sold_on, unless any Cancellation of this Sale by then
  on left_on : keep all

clawback early
  for each Cancellation within 180 days of sale.sold_on
  take back what sale earned in sales
  share falling evenly from 100% to 0% over 180 days
  attainment stays
  recover by offset
  on left_on : invoice the rest

# What must be gone is share x 1,000; what is forfeited or cancelled counts as gone.
# Day 60: 666.67, 200 pending are cancelled, 466.67 taken back. Day 89: 505.56 = 200 + 305.56.
# Day 90: 500, 200 were forfeited that day, 300 taken. Day 91: 494.44, all was paid.
example "Sixty, eighty-nine, ninety and more days"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id   | rep | sold_on    | amount    |
    | s0   | ana | 2026-01-01 | EUR 1,000 |
    | s60  | ana | 2026-01-01 | EUR 1,000 |
    | s89  | ana | 2026-01-01 | EUR 1,000 |
    | s90  | ana | 2026-01-01 | EUR 1,000 |
    | s91  | ana | 2026-01-01 | EUR 1,000 |
    | s180 | ana | 2026-01-01 | EUR 1,000 |
    | s181 | ana | 2026-01-01 | EUR 1,000 |
  given Cancellation
    | id   | sale | cancelled_on |
    | c0   | s0   | 2026-01-01   |
    | c60  | s60  | 2026-03-02   |
    | c89  | s89  | 2026-03-31   |
    | c90  | s90  | 2026-04-01   |
    | c91  | s91  | 2026-04-02   |
    | c180 | s180 | 2026-06-30   |
    | c181 | s181 | 2026-07-01   |
  as of 2026-12-31
  expect early earned for c0 is EUR -800.00
  expect sales cancelled for s0 is EUR 200.00
  expect sales cancelled for s60 is EUR 200.00
  expect early earned for c60 is EUR -466.67
  expect sales cancelled for s89 is EUR 200.00
  expect early earned for c89 is EUR -305.56
  expect sales cancelled for s90 is nothing
  expect sales forfeited for s90 is EUR 200.00
  expect early earned for c90 is EUR -300.00
  expect sales payable for s91 is EUR 1,000.00
  expect early earned for c91 is EUR -494.44
  expect early earned for c180 is nothing
  expect sales payable for s180 is EUR 1,000.00
  expect early earned for c181 is nothing
  expect sales earned by ana is EUR 7,000.00

# On day 60 itself the numbers are those of the year's end.
example "The date of the run does not matter"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id  | rep | sold_on    | amount    |
    | s60 | ana | 2026-01-01 | EUR 1,000 |
  given Cancellation
    | id  | sale | cancelled_on |
    | c60 | s60  | 2026-03-02   |
  as of 2026-03-02
  expect ledger
    | component | record_key | earned_on  | amount      | status    |
    | sales     | s60        | 2026-01-01 | EUR  800.00 | payable   |
    | sales     | s60        | 2026-01-01 | EUR  200.00 | cancelled |
    | early     | c60        | 2026-03-02 | EUR -466.67 | payable   |
