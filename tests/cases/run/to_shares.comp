plan "Several are paid"
  id to-shares
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank
  factor     : number

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  helper     : Rep, may be blank
  sold_on    : date
  amount     : money
  helps      : percent

metric sold = sum of Sale.amount

tiers rates on sold, marginal, over each year
  from EUR     0 : 10%
  from EUR 1,000 : 20%

# Nothing but the sale decides the amount: the parts add up to it.
commission thirds
  for each Sale
  to rep share 1/3
  to helper share 1/3
  to rep.manager share 1/3
  earn amount

# The share is taken before the bands, which are those of whoever is paid.
commission banded
  for each Sale
  to rep share 60%
  to helper share 40%
  earn (amount at rates) + EUR 10

# A figure of the person paid: each part is rounded alone.
commission own_factor
  for each Sale
  to rep share 50%
  to helper share 50%
  earn amount * payee.factor

# An overlay: the shares need not come to 100%.
commission overlay
  for each Sale
  to rep
  to rep.manager share 10%
  earn 1% of amount

commission by_field
  for each Sale
  to rep share 100% - helps
  to helper share helps
  earn 10% of amount

# With `when` or a limit each part stands alone: the share is taken, the part rounded and limited.
commission large
  for each Sale
  to rep share 1/3
  to helper share 2/3
  when amount is above EUR 100
  earn amount
  at most EUR 500 per Sale

commission one_share
  for each Sale
  to rep.manager share 25%
  earn amount

clawback refund
  for each Refund within 60 days of sale.sold_on
  take back what sale earned in thirds
  share all
  attainment stays
  recover by offset

record Refund on refunded_on
  id          : text, key
  sale        : Sale
  refunded_on : date

example "Parts that add up"
  given Rep
    | id  | manager | factor |
    | max |         |      1 |
    | ana | max     |    0.5 |
    | bo  | max     |   0.25 |
  given Sale
    | id | rep | helper | sold_on    | amount       | helps |
    | s1 | ana | bo     | 2026-01-10 | EUR   100.00 |   30% |
    | s2 | ana | bo     | 2026-01-20 | EUR   100.01 |   30% |
    | s3 | ana | ana    | 2026-01-25 | EUR   100.00 |   30% |
    | s4 | max |        | 2026-01-26 | EUR   200.00 |   30% |
    | s5 | ana | bo     | 2026-02-10 | EUR 2,000.00 |   30% |
  given Refund
    | id | sale | refunded_on |
    | r1 | s1   | 2026-02-01  |
  as of 2026-12-31
  # 33.33, then 66.67 - 33.33, then 100 - 66.67
  expect some of ledger
    | component | payee | record_key | amount     | kind       |
    | thirds    | ana   | s1         | EUR  33.33 | commission |
    | thirds    | bo    | s1         | EUR  33.34 | commission |
    | thirds    | max   | s1         | EUR  33.33 | commission |
    | refund    | ana   | r1         | EUR -33.33 | clawback   |
    | refund    | bo    | r1         | EUR -33.34 | clawback   |
    | refund    | max   | r1         | EUR -33.33 | clawback   |
    # ana is paid twice for s3: as the seller and as the helper
    | thirds    | ana   | s3         | EUR  33.33 | commission |
    | thirds    | ana   | s3         | EUR  33.34 | commission |
    | thirds    | max   | s3         | EUR  33.33 | commission |
    # max has no manager and s4 no helper: nobody gets these parts
    | thirds    | max   | s4         | EUR  66.67 | commission |
  expect thirds earned for s2 is EUR 100.01
  expect thirds earned for s4 is EUR 66.67
  # s1: 60 at 10% = 6, and 60% of 10; 40 at 10% = 4 (bo has sold nothing), and 40% of 10
  expect banded earned by ana in 2026-02 is EUR 204.00
  # s5: ana has sold 300.01 before and 2,300.01 with it: of 1,200, 1,200 x 699.99 / 2,000 at 10% and
  # the rest at 20%: 41.9994 + 156.0012 = 198.0006; and 6
  expect banded earned for s1 is EUR 20.00
  # 100.01 x 50% x 0.5 = 25.0025; x 0.25 = 12.50125
  expect own_factor earned for s2 is EUR 37.50
  # 1.00 + 10% of 1 = 0.10
  expect overlay earned for s1 is EUR 1.10
  expect by_field earned for s1 is EUR 10.00
  # 10.00 (rounded from 10.001): 7.00 and 3.00
  expect by_field earned for s2 is EUR 10.00
  expect by_field earned by bo in 2026-02 is EUR 60.00
  expect one_share earned by max in 2026-02 is EUR 500.00
  # s1 is not above EUR 100. s2: 100.01 / 3 = 33.3367 and 66.6733; s5: 666.67 and 1,333.33, both cut
  expect large earned for s1 is EUR 0.00
  expect large earned by ana in 2026-01 is EUR 33.34
  expect large earned by bo in 2026-01 is EUR 66.67
  expect large earned by ana in 2026-02 is EUR 500.00
  expect large earned by bo in 2026-02 is EUR 500.00
  # s4 has no helper: 200 / 3 = 66.67 for max
  expect large earned by max in 2026-01 is EUR 66.67
