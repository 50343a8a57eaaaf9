# A person's corrections: they enter the payment of their date and nothing else.
plan "Adjustments"
  id adjustments
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
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

metric sold = sum of Sale.amount

commission sales
  for each Sale
  earn 10% of amount
  payable on sold_on
  at most EUR 300 per month, excess lost

clawback cancelled
  for each Cancellation
  take back what sale earned in sales
  share all
  attainment stays
  recover by offset, at most 50% of each payment

draw minimum
  for each month
  top up what is payable to EUR 200
  counting sales
  recover from pay above EUR 200

payment
  carry negative balances forward
  at most EUR 1,000 per payment

# January: 10% of 5,000 = 500, of which the limit leaves 300: the adjustment of 40 is not under it.
# Above 200 nothing is advanced. Payment 300 + 40 = 340, with the adjustment of the 31st.
# February: no sale; the draw advances 200 whatever the adjustment of 150 says. Payment 350.
# March: 10% of 4,000 = 400 is cut to 300. s1 is cancelled: of its 300, half of the positive pay of
# 300 is taken, 150; the adjustment of 1,000 does not raise it. Net of that 150 is payable, and the
# draw adds 50. 300 - 150 + 50 + 1,000 = 1,200: 1,000 is paid, 200 is carried.
# April: no pay, so nothing is taken back; the draw advances 200. 10.0050 is rounded to 10.01.
# 200 brought forward + 200 - 500 + 10.01 = -89.99, carried. ben's two like rows are two entries.
example "Only the payment sees them"
  given Rep
    | id  |
    | ana |
    | ben |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 5,000 |
    | s2 | ana | 2026-03-10 | EUR 4,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-20   |
  given Adjustment
    | payee | amount      | date       | reason               | author | approver | record |
    | ana   | EUR      40 | 2026-01-31 | "Sale not delivered" | kim    | lou      | s1     |
    | ana   | EUR     150 | 2026-02-01 | "Training day"       | kim    | lou      |        |
    | ana   | EUR   1,000 | 2026-03-31 | "Settlement"         | kim    | lou      |        |
    | ana   | EUR    -500 | 2026-04-15 | "Paid twice"         | kim    | lou      |        |
    | ana   | EUR 10.0050 | 2026-04-16 | "Fuel"               | kim    | lou      |        |
    | ben   | EUR       5 | 2026-04-16 | "Fuel"               | kim    | lou      |        |
    | ben   | EUR       5 | 2026-04-16 | "Fuel"               | kim    | lou      |        |
  as of 2026-04-30
  expect sold of ana in 2026-01 is EUR 5,000.00
  expect total earned by ana in 2026-01 is EUR 300.00
  expect adjustment payable to ana in 2026-01 is EUR 40.00
  expect total paid to ana in 2026-01 is EUR 340.00
  expect total earned by ana in 2026-02 is nothing
  expect minimum paid to ana in 2026-02 is EUR 200.00
  expect total paid to ana in 2026-02 is EUR 350.00
  expect cancelled paid to ana in 2026-03 is EUR -150.00
  expect minimum paid to ana in 2026-03 is EUR 50.00
  expect total paid to ana in 2026-03 is EUR 1,000.00
  expect adjustment payable to ana in 2026-04 is EUR -489.99
  expect total paid to ana in 2026-04 is EUR 0.00
  expect adjustment earned by ben in 2026-04 is EUR 10.00
  expect some of ledger
    | payee | component  | kind       | earned_on  | amount    | reason                                        |
    | ana   | adjustment | adjustment | 2026-01-31 | EUR 40.00 | "Sale not delivered, by kim, approved by lou" |
    | ben   | adjustment | adjustment | 2026-04-16 | EUR  5.00 | "Fuel, by kim, approved by lou"               |
    | ben   | adjustment | adjustment | 2026-04-16 | EUR  5.00 | "Fuel, by kim, approved by lou"               |
