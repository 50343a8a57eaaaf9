plan "Shares of several clawbacks"
  id clawback-shares
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

record Refund on refunded_on
  id          : text, key
  sale        : Sale
  refunded_on : date

record Return on returned_on
  id          : text, key
  sale        : Sale
  returned_on : date

commission sales
  for each Sale
  earn amount
  payable on sold_on

commission others
  for each Sale
  earn 10% of amount
  payable on sold_on

accelerator push on sales
  when sold_on in 2026-01
  add 10% of sales

accelerator nudge on sales
  when sold_on in 2026-01
  add 5% of sales

clawback refunds
  for each Refund
  take back what sale earned in sales, push
  share 40%
  attainment stays
  recover by offset

clawback cancelled
  for each Cancellation within 12 months of sale.sold_on
  take back what sale earned in sales
  share falling evenly from 100% to 0% over 12 months
  attainment stays
  recover by offset

clawback returned
  for each Return
  take back what sale earned in others
  share all
  attainment stays
  recover by offset

# 900: 40% is 360, twice 720, the third time only 180 is left of 100%. `push` is named, 90: 36, 36,
# 18. `nudge` and `others` are not.
example "Shares add up, to all of it at most"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-01 | EUR 900 |
  given Refund
    | id | sale | refunded_on |
    | r1 | s1   | 2026-02-01  |
    | r2 | s1   | 2026-03-01  |
    | r3 | s1   | 2026-03-01  |
    | r4 | s1   | 2026-04-01  |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount      |
    | refunds   | r1         | 2026-02-01 | EUR -360.00 |
    | refunds   | r1         | 2026-02-01 | EUR  -36.00 |
    | refunds   | r2         | 2026-03-01 | EUR -360.00 |
    | refunds   | r2         | 2026-03-01 | EUR  -36.00 |
    | refunds   | r3         | 2026-03-01 | EUR -180.00 |
    | refunds   | r3         | 2026-03-01 | EUR  -18.00 |
  expect nudge payable for s1 is EUR 45.00
  expect others payable for s1 is EUR 90.00

# Sold on 31 January: one complete month on 28 February, still one on 30 March, two on 31 March.
# Of 1,200: 11/12 = 1,100 and 10/12 = 1,000. A refund of 40% (480) then needs only the rest of 100%.
example "Months that are complete, and two clawbacks on one sale"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-31 | EUR 1,200 |
    | s2 | ana | 2026-01-31 | EUR 1,200 |
    | s3 | ana | 2026-01-31 | EUR 1,200 |
    | s4 | ana | 2026-01-31 | EUR 1,200 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-02-28   |
    | c2 | s2   | 2026-03-30   |
    | c3 | s3   | 2026-03-31   |
    | c4 | s4   | 2026-01-31   |
  given Refund
    | id | sale | refunded_on |
    | r1 | s3   | 2026-04-01  |
  given Return
    | id | sale | returned_on |
    | x1 | s2   | 2026-04-01  |
  as of 2026-12-31
  expect cancelled earned for c1 is EUR -1,100.00
  expect cancelled earned for c2 is EUR -1,100.00
  expect cancelled earned for c3 is EUR -1,000.00
  expect cancelled earned for c4 is EUR -1,200.00
  # 1,000 are gone, and 100% is 1,200: 200 more; and 40% of the push of 120
  expect refunds earned for r1 is EUR -248.00
  expect returned earned for x1 is EUR -120.00
