# Each row says in which currency it is, and the rates of each month are read from data. An amount is
# read, compared and converted by the currency of its own row.
plan "Sales in the currency of each row"
  id currencies-of-rows
  version 1
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  signed_in  : currency
  amount     : money in signed_in
  cost       : money in signed_in

record Refund for deal.rep on day
  id         : text, key
  deal       : Deal
  day        : date
  share      : percent

term fx to EUR per month from data

term fixed to EUR
  USD                 = 0.9
  KWD from 2026-02-01 = 3

metric volume = sum of Deal.amount in EUR at fx
metric dollar_deals = count of Deal where signed_in is "USD"
metric refunded = sum of Refund.deal.amount in EUR at fx
metric dear = count of Deal where cost is above 50% of amount

commission base "At the rate of the month"
  for each Deal
  when amount is above cost
  earn 10% of (amount - cost) in EUR at fx

commission margin "By the margin, a number"
  for each Deal
  earn EUR 100 * ((amount - cost) / amount)

commission stated "At the rates of the plan"
  for each Deal where signed_in is not "GBP"
  earn 10% of amount in EUR at fixed

fee refunds "At the rate of the month of the refund"
  for each Refund
  earn share * (deal.amount in EUR at fx)

fee refunds_then "At the rate of the month of the deal"
  for each Refund
  earn share * (deal.amount in EUR at fx on deal.closed_on)

example "Each row in its own currency"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | signed_in | amount       | cost       |
    | d1 | ana | 2026-01-10 | USD       | USD 1,000.00 |        500 |
    | d2 | ana | 2026-02-10 | GBP       |       200.00 | GBP 100.00 |
    | d3 | ana | 2026-02-11 | EUR       | EUR   300.00 | EUR 290.00 |
    | d4 | ana | 2026-02-12 | USD       |          100 |        100 |
    | d5 | ana | 2026-02-28 | KWD       | KWD   10.125 |      0.125 |
  given Refund
    | id | deal | day        | share |
    | r1 | d1   | 2026-02-01 |   50% |
  given fx
    | currency | month   | value |
    | USD      | 2026-01 |   0.9 |
    | USD      | 2026-02 |   0.8 |
    | GBP      | 2026-02 |   1.2 |
    | KWD      | 2026-02 |     3 |
  # 10% of 500 x 0.9; of 100 x 1.2; of 10 x 1; nothing above its cost; of 10 x 3
  expect base earned for d1 is EUR 45.00
  expect base earned for d2 is EUR 12.00
  expect base earned for d3 is EUR 1.00
  expect base earned for d4 is nothing
  expect base earned for d5 is EUR 3.00
  # 500 / 1,000, in whatever currency
  expect margin earned for d1 is EUR 50.00
  expect margin earned for d2 is EUR 50.00
  # 1,000 x 0.9; 300 x 1; 100 x 0.9; 10.125 x 3 = 30.375, a tenth of it 3.0375
  expect stated earned for d1 is EUR 90.00
  expect stated earned for d3 is EUR 30.00
  expect stated earned for d4 is EUR 9.00
  expect stated earned for d5 is EUR 3.04
  # 50% of 1,000 x 0.8 in February; of 1,000 x 0.9 in January
  expect refunds earned for r1 is EUR 400.00
  expect refunds_then earned for r1 is EUR 450.00
  # 900; 200 x 1.2 = 240, 300, 100 x 0.8 = 80, 10.125 x 3 = 30.375
  expect volume of ana in 2026-01 is EUR 900.00
  expect volume of ana in 2026-02 is EUR 650.3750
  expect refunded of ana in 2026-02 is EUR 800.00
  expect dollar_deals of ana in 2026-02 is 1
  # d3 and d4; d1 and d2 are at 50%, not above it
  expect dear of ana in 2026 is 2

example "A month without a rate"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | signed_in | amount   | cost  |
    | d1 | ana | 2026-03-10 | USD       | USD 1.00 | USD 0 |
  given fx
    | currency | month   | value |
    | USD      | 2026-02 |   0.8 |
  expect error "`fx` has no rate of USD on 2026-03-10"

example "A currency that the plan has no rate of"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | signed_in | amount | cost |
    | d1 | ana | 2026-03-10 | CHF       |   1.00 |    0 |
  given fx
    | currency | month   | value |
    | CHF      | 2026-03 |   1.2 |
  expect error "`fixed` has no rate of CHF on 2026-03-10"

example "A rate of nothing"
  given Rep
    | id  |
    | ana |
  given fx
    | currency | month   | value |
    | CHF      | 2026-03 |     0 |
  expect error "value is above 0"

example "A currency that does not exist"
  given Rep
    | id  |
    | ana |
  given fx
    | currency | month   | value |
    | chf      | 2026-03 |     1 |
  expect error "not the code of a currency"

example "An amount in another currency than its row says"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | signed_in | amount   | cost |
    | d1 | ana | 2026-03-10 | GBP       | USD 1.00 |    0 |
  given fx
    | currency | month   | value |
    | GBP      | 2026-03 |   1.2 |
  expect error "an amount in USD where the row says GBP"
