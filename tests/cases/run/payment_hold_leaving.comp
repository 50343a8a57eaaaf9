# A small payment is held until the next one; when somebody has left and nothing is to come, it is paid.
plan "The last small payment"
  id payment-hold-leaving
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  left_on    : date, may be blank
  joined_on  : date
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission sales
  for each Sale
  earn 10% of amount
  payable 50% on sold_on
  payable 50% 60 days after sold_on

payment
  hold payments under EUR 50
  at most EUR 200 per payment

example "What is to come holds the small payment, the last one is paid"
  # ana leaves on 28 February. January 20: held, for she has not left. February 10 more: 30, held, since
  # the second halves are to come. March: the 20 of s1, due on 11 March; 50, paid. April: the 10 of
  # s2, due on 11 April: under 50, and nothing is to come; paid. bo stays: his 30 are held on and on.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-28 |
    | bo  | 2025-01-01 |            |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 400 |
    | s2 | ana | 2026-02-10 | EUR 200 |
    | s3 | bo  | 2026-01-10 | EUR 300 |
  as of 2026-12-31
  expect total paid to ana in 2026-01 is EUR 0.00
  expect total paid to ana in 2026-02 is EUR 0.00
  expect total paid to ana in 2026-03 is EUR 50.00
  expect total paid to ana in 2026-04 is EUR 10.00
  expect total paid to bo in 2026 is EUR 0.00
  expect some of ledger
    | payee | component | earned_on  | amount     |
    | ana   | balance   | 2026-02-28 | EUR -30.00 |
    | bo    | balance   | 2026-12-31 | EUR -30.00 |

example "What is over the most per payment is paid to the end"
  # s1 earns 480, left on 31 January: 240 in January, of which 200 are paid and 40 are over. March:
  # 40 + 240 = 280: 200 paid, 80 over. In February the 40 are held, since 240 are to come. April 80: paid.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-01-31 |
    | bo  | 2025-01-01 | 2026-01-31 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 4,800 |
    | s2 | bo  | 2026-01-10 | EUR 4,300 |
  as of 2026-12-31
  expect total paid to ana in 2026-01 is EUR 200.00
  expect total paid to ana in 2026-02 is EUR 0.00
  expect total paid to ana in 2026-03 is EUR 200.00
  expect total paid to ana in 2026-04 is EUR 80.00
  # bo: 215 and 215. January 200, 15 over; February 15 is held; March 230: 200, 30 over; April 30, paid.
  expect total paid to bo in 2026-02 is EUR 0.00
  expect total paid to bo in 2026-03 is EUR 200.00
  expect total paid to bo in 2026-04 is EUR 30.00
