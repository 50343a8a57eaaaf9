# Retold from public worked examples, in our own words: commission-sales-manager unit tests (hold, early cancel); zepys.com (70/30); earnba.se (chargeback); finalexpensesuperstar.com (netting); lastingmarklifebook.online (advance)
plan "Holding and taking back"
  id public-return
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

commission held
  for each Sale where amount is at most USD 900
  earn amount
  payable 30 days after sold_on

commission sales
  for each Sale
  earn 10% of amount
  payable on sold_on

commission split
  for each Sale
  earn 10% of amount
  payable 70% on sold_on
  payable 30% 3 months after sold_on, unless any Cancellation of this Sale by then

vesting as_earned
  every 1 month for 12 months

commission first_year
  for each Sale
  earn amount
  payable by as_earned from sold_on

commission advanced
  for each Sale
  earn amount
  payable 75% on sold_on
  payable 25% 9 months after sold_on

# Less than three months: the last day is the day before three months after the sale.
clawback early_cancel
  for each Cancellation where cancelled_on is below sale.sold_on + 3 months
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset

# The day itself counts as released.
example "Thirty days after 1 June"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-07-01
  expect held payable to ana in 2025-07-01 is USD 500
  expect held payable for s1 is USD 500

example "The day before it is held"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2025-06-01 | USD 500 |
  as of 2025-06-10
  expect held pending for s1 is USD 500
  expect held payable for s1 is nothing

# A cancellation on 15 February is early, one on 1 June is not, nor one on 1 April itself.
example "Three months after 1 January"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2025-01-01 | USD 40,000 |
    | s2 | ana | 2025-01-01 | USD 40,000 |
    | s3 | ana | 2025-01-01 | USD 40,000 |
    | s4 | ana | 2025-01-01 | USD 40,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-02-15   |
    | c2 | s2   | 2025-06-01   |
    | c3 | s3   | 2025-04-01   |
    | c4 | s4   | 2025-03-31   |
  as of 2025-12-31
  expect early_cancel earned for c1 is USD -4,000
  expect early_cancel earned for c2 is nothing
  expect early_cancel earned for c3 is nothing
  expect early_cancel earned for c4 is USD -4,000

# 70 at the sale, 30 when the window closes; 100 taken back from the next 500 leaves 400.
example "Seventy and thirty, and what is owed comes off the next commission"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2025-01-01 | USD 1,000 |
    | s2 | ana | 2025-03-10 | USD 5,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-03-01   |
  as of 2025-12-31
  expect split payable for s1 is USD 70
  expect split forfeited for s1 is USD 30
  expect split payable for s2 is USD 500
  expect early_cancel payable to ana in 2025-03 is USD -100
  expect sales payable to ana in 2025-03 is USD 500

# 480: 40 a month, or 360 at once and 120 at the end. 1,000: twelve parts that add up.
example "As earned, or in advance"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2025-01-15 | USD   480 |
    | s2 | ana | 2025-01-15 | USD 1,000 |
  as of 2026-06-30
  expect first_year payable for s1 is USD 480
  expect some of ledger
    | component  | record_key | payable_on | amount     |
    | first_year | s1         | 2025-02-15 | USD  40.00 |
    | first_year | s2         | 2025-02-15 | USD  83.33 |
    | first_year | s2         | 2025-03-15 | USD  83.34 |
    | advanced   | s1         | 2025-01-15 | USD 360.00 |
    | advanced   | s1         | 2025-10-15 | USD 120.00 |
    | advanced   | s2         | 2025-01-15 | USD 750.00 |
  expect first_year payable for s2 is USD 1,000
