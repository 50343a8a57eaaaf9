# Two ways to recover: by invoice, which leaves pay alone, and by an offset whose limit ends on a day.
plan "Ways to recover"
  id clawback-recovery
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
  payable 90% on sold_on
  payable 10% 60 days after sold_on

bonus signing
  for each Sale
  earn EUR 100
  payable on sold_on

clawback by_bill
  for each Cancellation
  take back what sale earned in signing
  share all
  attainment stays
  recover by invoice

clawback by_share
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset, at most 10% of each payment until left_on

# s1 earned 1,000 (900 paid on 10 January, 100 due on 11 March) and the 100 bonus. Cancelled on
# 20 February: the 100 to come is cancelled, 900 of it and the bonus of 100 are taken back. The
# bonus is invoiced. February pays 360 of s2 and 100: at most 46 is offset, 854 is carried.
# March pays 450 of s3 + 100 = 550: 55 is offset, 799 is carried. She leaves on 10 April; in April
# 10% of s2 (40) and of nothing else is payable: the limit is over, so all 799 is offset: -759.
example "An invoice, and a limit that ends with leaving"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-04-10 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,000 |
    | s2 | ana | 2026-02-10 | EUR   400 |
    | s3 | ana | 2026-03-15 | EUR   500 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-20   |
  as of 2026-04-30
  expect total paid to ana in 2026-01 is EUR 1,000.00
  expect by_bill invoiced to ana in 2026-02 is EUR 100.00
  expect by_bill earned by ana in 2026-02 is EUR -100.00
  expect by_share invoiced to ana in 2026-02 is nothing
  expect total invoiced to ana in 2026-02 is EUR 100.00
  expect total paid to ana in 2026-02 is EUR 414.00
  expect balance of by_share for ana in 2026-02 is EUR 854.00
  expect balance of by_bill for ana in 2026-02 is EUR 0.00
  expect total paid to ana in 2026-03 is EUR 495.00
  expect balance of by_share for ana in 2026-03 is EUR 799.00
  expect total paid to ana in 2026-04 is EUR 0.00
  expect balance of by_share for ana in 2026-04 is EUR 0.00
  expect some of ledger
    | component | earned_on  | amount     |
    | balance   | 2026-04-30 | EUR 759.00 |
