plan "A limit on what is offset"
  id clawback-limit
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

salary base
  for each month
  earn EUR 100

commission sales
  for each Sale
  earn amount
  payable on sold_on
  on left_on : keep all

clawback early
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest

# March: 600 payable without the salary, so 300 may be offset of 800; 500 are carried as a claim.
# April: nothing but salary. May: 400, of which 200. June: 2,000, the last 300.
example "The rest is carried as a claim"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   800 |
    | s2 | ana | 2026-03-10 | EUR   600 |
    | s3 | ana | 2026-05-10 | EUR   400 |
    | s4 | ana | 2026-06-10 | EUR 2,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  as of 2026-06-30
  expect total paid to ana in 2026-01 is EUR 900.00
  expect total paid to ana in 2026-02 is EUR 100.00
  expect total paid to ana in 2026-03 is EUR 400.00
  expect total paid to ana in 2026-04 is EUR 100.00
  expect total paid to ana in 2026-05 is EUR 300.00
  expect total paid to ana in 2026-06 is EUR 1,800.00
  expect early earned by ana is EUR -800.00
  expect early payable to ana in 2026-03 is EUR -300.00

# She leaves on 15 April with nothing to come: the 500 that are open are invoiced at the end of April.
example "Who has left is invoiced"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-04-15 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-10 | EUR 800 |
    | s2 | ana | 2026-03-10 | EUR 600 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  as of 2026-06-30
  expect total paid to ana in 2026-03 is EUR 400.00
  expect total paid to ana in 2026-04 is EUR 0.00
  expect total paid to ana in 2026-05 is nothing
