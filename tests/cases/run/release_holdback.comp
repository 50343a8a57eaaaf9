plan "Holdback"
  id holdback
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

# Day 90 after 1 January is 1 April; a cancellation on that very day still counts.
example "Cancelled before, on and after the day"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id  | rep | sold_on    | amount    |
    | s0  | ana | 2026-01-01 | EUR 1,000 |
    | s60 | ana | 2026-01-01 | EUR 1,000 |
    | s89 | ana | 2026-01-01 | EUR 1,000 |
    | s90 | ana | 2026-01-01 | EUR 1,000 |
    | s91 | ana | 2026-01-01 | EUR 1,000 |
  given Cancellation
    | id  | sale | cancelled_on |
    | c60 | s60  | 2026-03-02   |
    | c89 | s89  | 2026-03-31   |
    | c90 | s90  | 2026-04-01   |
    | c91 | s91  | 2026-04-02   |
  as of 2026-12-31
  expect sales payable for s0 is EUR 1,000.00
  expect sales payable for s60 is EUR 800.00
  expect sales forfeited for s60 is EUR 200.00
  expect sales forfeited for s89 is EUR 200.00
  expect sales forfeited for s90 is EUR 200.00
  expect sales forfeited for s91 is nothing
  expect sales payable for s91 is EUR 1,000.00
  expect sales earned by ana is EUR 5,000.00
  expect sales payable to ana in 2026-04 is EUR 400.00

# Cancelled already, but the day has not come: the part is pending, not forfeited.
example "Before the day"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id  | rep | sold_on    | amount    |
    | s60 | ana | 2026-01-01 | EUR 1,000 |
  given Cancellation
    | id  | sale | cancelled_on |
    | c60 | s60  | 2026-03-02   |
  as of 2026-03-31
  expect sales payable for s60 is EUR 800.00
  expect sales pending for s60 is EUR 200.00
  expect sales forfeited for s60 is nothing
