plan "What moves the band"
  id movers
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
  id          : text, key
  rep         : Rep
  sold_on     : date
  invoiced_on : date
  amount      : money
  product     : one of Core, Side

record Refund for sale.rep on refunded_on
  id          : text, key
  sale        : Sale
  refunded_on : date
  amount      : money

metric sold = sum of Sale.amount

metric net = (sum of Sale.amount) - (sum of Refund.amount)

metric invoiced = sum of Sale.amount on invoiced_on

tiers bands on sold, whole, over each year
  from EUR   0 : 10%
  from EUR 100 : 20%

tiers net_bands on net, whole, over each year
  from EUR   0 : 10%
  from EUR 100 : 20%

tiers invoice_bands on invoiced, whole, over each year
  from EUR   0 : 10%
  from EUR 100 : 20%

commission core
  for each Sale where product is Core
  earn amount at bands
  payable on sold_on

commission net_of_refunds
  for each Sale
  earn amount at net_bands
  payable on sold_on

commission by_invoice
  for each Sale
  earn amount at invoice_bands
  on invoiced_on
  payable on invoiced_on

# s2 is no Core sale: it earns nothing in `core`, but it takes the year to 120.
example "A sale that earns nothing moves the band"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount | product |
    | s1 | ana | 2026-01-10 | 2026-01-10  | EUR 60 | Core    |
    | s2 | ana | 2026-03-10 | 2026-03-10  | EUR 60 | Side    |
  as of 2026-12-31
  expect ledger
    | component | record_key | earned_on  | amount   |
    | core      | s1         | 2026-01-10 | EUR 6.00 |
    | core      | s1         | 2026-03-10 | EUR 6.00 |

# Ana has left when s2 comes: nothing is earned on that day.
example "After leaving nothing is re-rated"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-28 |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount | product |
    | s1 | ana | 2026-01-10 | 2026-01-10  | EUR 60 | Core    |
    | s2 | ana | 2026-03-10 | 2026-03-10  | EUR 60 | Side    |
  as of 2026-12-31
  expect core earned by ana is EUR 6.00

# 60, 120 (re-rated), and on 5 April back to 90 by a refund: both sales fall by 10 points. The same
# day's refund r2 changes nothing more. Key 1 is a sale and a refund; the ledger tells them apart.
example "A refund takes the band back"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount | product |
    | s1 | ana | 2026-01-10 | 2026-01-10  | EUR 60 | Core    |
    |  1 | ana | 2026-03-10 | 2026-03-10  | EUR 60 | Side    |
  given Refund
    | id | sale | refunded_on | amount |
    |  1 | s1   | 2026-04-05  | EUR 30 |
    | r2 | s1   | 2026-04-05  | EUR 10 |
  as of 2026-12-31
  expect ledger
    | component      | record_key | earned_on  | amount    |
    | net_of_refunds | s1         | 2026-01-10 | EUR  6.00 |
    | net_of_refunds |          1 | 2026-03-10 | EUR 12.00 |
    | net_of_refunds | s1         | 2026-03-10 | EUR  6.00 |
    | net_of_refunds | s1         | 2026-04-05 | EUR -6.00 |
    | net_of_refunds |          1 | 2026-04-05 | EUR -6.00 |

# A refund on the day of a sale counts for that sale: 60 + 60 - 30 stays in the first band.
example "A refund on the same day"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount | product |
    | s1 | ana | 2026-01-10 | 2026-01-10  | EUR 60 | Core    |
    | s2 | ana | 2026-03-10 | 2026-03-10  | EUR 60 | Side    |
  given Refund
    | id | sale | refunded_on | amount |
    | r1 | s1   | 2026-03-10  | EUR 30 |
  as of 2026-12-31
  expect net_of_refunds earned for s1 is EUR 6.00
  expect net_of_refunds earned for s2 is EUR 6.00

# Invoiced in the order s2, s1: s2 stands at 60, s1 at 120 and moves the band for s2 on 1 May. s3 is
# of another year.
example "In the order of the invoices"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | invoiced_on | amount | product |
    | s1 | ana | 2026-01-10 | 2026-05-01  | EUR 60 | Core    |
    | s2 | ana | 2026-03-10 | 2026-04-01  | EUR 60 | Core    |
    | s3 | ana | 2026-12-20 | 2027-01-02  | EUR 60 | Core    |
  as of 2027-01-31
  expect ledger
    | component  | record_key | earned_on  | amount    |
    | by_invoice | s2         | 2026-04-01 | EUR  6.00 |
    | by_invoice | s1         | 2026-05-01 | EUR 12.00 |
    | by_invoice | s2         | 2026-05-01 | EUR  6.00 |
    | by_invoice | s3         | 2027-01-02 | EUR  6.00 |
