# A balance for each record: recovered from what is payable for that record, and from nothing else.
plan "Advances on orders"
  id draw-per-record
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

record Order for rep on ordered_on
  id         : text, key
  rep        : Rep
  ordered_on : date
  paid_on    : date, may be blank
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  order        : Order
  cancelled_on : date

commission on_order
  for each Order
  earn 10% of amount
  payable on paid_on

bonus monthly
  for each month
  earn EUR 30

clawback back
  for each Cancellation
  take back what order earned in on_order
  share 50%
  attainment stays
  recover by offset

draw ahead
  for each Order where amount is at least EUR 1,000
  advance 4% of amount
  counting on_order
  recover up to 50% of pay, until repaid

draw minimum
  for each month
  top up what is payable to EUR 60
  counting on_order, monthly
  recover nothing

# January: o1, 40 ahead; the bonus of 30, topped up to 60: 100.
# February: o1 pays 100: half, 40 at most, is recovered; nothing owed. o2, 80 ahead. What counts for
#   the minimum is 100 - 40 + 30 = 90: no top-up. Paid 100 - 40 + 80 + 30 = 170.
# March: o2 pays 200, of which half is taken back by the cancellation of 20 March: 100 count, 50 are
#   recovered, 30 are owed. The minimum counts 200 - 100 - 50 + 30 = 80. Paid 200 - 100 - 50 + 30 =
#   80. o3 is under 1,000: nothing ahead, and its 50 in April repay nothing of o2.
# April: 50 + 30 = 80, paid.
example "Two orders and a small one"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Order
    | id | rep | ordered_on | paid_on    | amount    |
    | o1 | ana | 2026-01-10 | 2026-02-10 | EUR 1,000 |
    | o2 | ana | 2026-02-10 | 2026-03-10 | EUR 2,000 |
    | o3 | ana | 2026-03-10 | 2026-04-10 | EUR   500 |
  given Cancellation
    | id | order | cancelled_on |
    | c1 | o2    | 2026-03-20   |
  as of 2026-04-30
  expect ahead payable for o1 is EUR 0.00
  expect balance of ahead for o1 in 2026-01 is EUR 40.00
  expect total paid to ana in 2026-01 is EUR 100.00
  expect balance of ahead for o1 in 2026-02 is EUR 0.00
  expect balance of ahead for o2 in 2026-02 is EUR 80.00
  expect total paid to ana in 2026-02 is EUR 170.00
  expect balance of ahead for o2 in 2026-03 is EUR 30.00
  expect total paid to ana in 2026-03 is EUR 80.00
  expect balance of ahead for o2 in 2026-04 is EUR 30.00
  expect balance of ahead for ana in 2026-04 is EUR 30.00
  expect total paid to ana in 2026-04 is EUR 80.00

# Before the end of January the advance stands, and nothing else of January.
example "In the middle of January"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Order
    | id | rep | ordered_on | paid_on    | amount    |
    | o1 | ana | 2026-01-10 | 2026-01-12 | EUR 1,000 |
  as of 2026-01-15
  expect balance of ahead for o1 in 2026-01 is EUR 40.00
  expect total paid to ana in 2026-01 is EUR 140.00
