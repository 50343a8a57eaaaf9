# Tests of a sales commission program (readsales): a rate by kind of sale, one or two sellers, two currencies
plan "Kinds of sales, and sellers that share"
  id split-fx-sale-type
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Seller monthly

record Seller
  id         : text, key

choice Kind
  NoBonus        also written "N"
  SelfGenerated  also written "SG"
  Extended       also written "E"

record Sale on sold_on
  id         : text, key
  sold_on    : date
  kind       : Kind
  paid_in    : currency
  amount     : money in paid_in

"Who sold: one row for each seller of a sale."
record Part on sale.sold_on
  id         : text, key
  sale       : Sale
  seller     : Seller

term fx to USD
  GBP = 1.22

term rate by Kind
  NoBonus       = 5%
  SelfGenerated = 10%
  Extended      = 7%

metric sold = sum of Part.sale.amount in USD at fx for seller

metric sellers per Sale = count of Part

commission sales
  for each Part
  on end of the month
  to seller
  earn sale.amount in USD at fx * rate[sale.kind] / sellers[sale] of the month

# 4,056 pounds are 4,948.32 dollars: 7% is 346.3824, and half of it 173.1912. 39.80 pounds are
# 48.556 dollars: 5% is 2.4278. Each amount is rounded to cents where it is earned.
example "Five sales"
  given Seller
    | id    |
    | alex  |
    | ben   |
    | corey |
  given Sale
    | id | sold_on    | kind | paid_in | amount |
    | s1 | 2026-01-10 | E    | GBP     |  4_056 |
    | s2 | 2026-01-11 | N    | USD     |     49 |
    | s3 | 2026-01-12 | SG   | USD     |  4_997 |
    | s4 | 2026-01-13 | N    | USD     |     49 |
    | s5 | 2026-01-14 | N    | GBP     |  39.80 |
  given Part
    | id | sale | seller |
    | p1 | s1   | ben    |
    | p2 | s1   | corey  |
    | p3 | s2   | alex   |
    | p4 | s3   | alex   |
    | p5 | s4   | ben    |
    | p6 | s5   | alex   |
  as of 2026-01-31
  # alex sells alone: 49 + 4,997 + 48.556
  expect sold of alex in 2026-01 is USD 5,094.5560
  expect sales earned by alex in 2026-01 is USD 504.58
  expect sales earned by ben in 2026-01 is USD 175.64
  expect sales earned by corey in 2026-01 is USD 173.19
