# iDempiere, test of commissions: a sum less a deductible, and an amount for each piece
plan "A deductible, a share and a piece rate"
  id idempiere-subtract-multiply
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for owner on ordered_on
  id         : text, key
  owner      : Rep
  office     : Rep
  ordered_on : date
  amount     : money
  pieces     : count
  invoiced   : yes/no

metric own_amount = sum of Sale.amount
metric own_pieces = sum of Sale.pieces
metric all_amount = sum of Sale.amount for office
metric all_pieces = sum of Sale.pieces for office
metric invoiced_amount = sum of Sale.amount where invoiced for office
metric invoiced_pieces = sum of Sale.pieces where invoiced for office

commission own
  for each month
  earn (own_amount - USD 10) * 0.01 + USD 1 * own_pieces

commission all_orders
  for each month
  earn (all_amount - USD 10) * 0.01 + USD 1 * all_pieces

commission invoiced_orders
  for each month
  earn (invoiced_amount - USD 10) * 0.01 + USD 1 * invoiced_pieces

# own: 50 at 1% and 3 pieces. All: 255 at 1% and 12 pieces. Invoiced: 120 at 1% and 6 pieces.
example "Three scopes of the same orders"
  given Rep
    | id    |
    | admin |
    | user  |
  given Sale
    | id | owner | office | ordered_on | amount | pieces | invoiced |
    | o1 | user  | admin  | 2026-01-10 | USD 60 | 3      | yes      |
    | o2 | admin | admin  | 2026-01-10 | USD 60 | 3      | no       |
    | o3 | user  | admin  | 2026-01-10 | USD 75 | 3      | no       |
    | o4 | user  | admin  | 2026-01-10 | USD 70 | 3      | yes      |
  as of 2026-01-31
  expect own earned by admin in 2026-01 is USD 3.50
  expect all_orders earned by admin in 2026-01 is USD 14.55
  expect invoiced_orders earned by admin in 2026-01 is USD 7.20
