plan "Taken back, then earned again"
  id clawback-rerated
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

metric sold = sum of Sale.amount

tiers bands on sold, whole, over each year
  from EUR   0 : 4%
  from EUR 100 : 8%

commission sales
  for each Sale
  earn amount at bands
  payable on sold_on

clawback early
  for each Cancellation
  take back what sale earned in sales
  share 50%
  attainment stays
  recover by offset

# s1 earns 2.40, half is taken back. In March the year reaches 120: s1 is owed another 2.40, and of
# that the same half is cancelled.
example "What comes later is cancelled in the same share"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount |
    | s1 | ana | 2026-01-10 | EUR 60 |
    | s2 | ana | 2026-03-10 | EUR 60 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-10   |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount    | status    |
    | sales     | s1         | 2026-01-10 | EUR  2.40 | payable   |
    | sales     | s1         | 2026-03-10 | EUR  1.20 | payable   |
    | sales     | s1         | 2026-03-10 | EUR  1.20 | cancelled |
    | sales     | s2         | 2026-03-10 | EUR  4.80 | payable   |
    | early     | c1         | 2026-02-10 | EUR -1.20 | payable   |
