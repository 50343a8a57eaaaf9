# Source: github RCushmaniii/comp-plan-simulator, its tests of calculations.
plan "A network of consultants"
  id override-network-volume
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Member monthly

choice Rank
  Consultant
  Leader
  Head

record Member
  id         : text, key
  rank       : Rank
  leader     : Member, may be blank

record Sale for seller on sold_on
  id         : text, key
  seller     : Member
  sold_on    : date
  amount     : money

metric revenue per plan = sum of Sale.amount
metric own_pay per Rank = sum of Member.own
metric override_pay per Rank = sum of Member.override
metric paid_out per plan = (sum of Member.own) + (sum of Member.override)

# What is paid upwards, by the rank of who sold: a head is two levels above a consultant.
term override_share by Rank, level
  Consultant, 1 = 5%
  Consultant, 2 = 5%
  Leader, 1     = 10%
  otherwise     = 0%

commission own
  for each Sale
  earn 25% of amount

commission override
  for each Sale
  to each manager above seller up to 2 levels
  earn amount * override_share[seller.rank, level]

example "A hundred consultants, ten leaders and a head"
  given Member
    | id   | rank       | leader |
    | head | Head       |        |
    | l0   | Leader     | head   |
    | l1   | Leader     | head   |
    | l2   | Leader     | head   |
    | l3   | Leader     | head   |
    | l4   | Leader     | head   |
    | l5   | Leader     | head   |
    | l6   | Leader     | head   |
    | l7   | Leader     | head   |
    | l8   | Leader     | head   |
    | l9   | Leader     | head   |
    | c00  | Consultant | l0     |
    | c01  | Consultant | l0     |
    | c02  | Consultant | l0     |
    | c03  | Consultant | l0     |
    | c04  | Consultant | l0     |
    | c05  | Consultant | l0     |
    | c06  | Consultant | l0     |
    | c07  | Consultant | l0     |
    | c08  | Consultant | l0     |
    | c09  | Consultant | l0     |
    | c10  | Consultant | l1     |
    | c11  | Consultant | l1     |
    | c12  | Consultant | l1     |
    | c13  | Consultant | l1     |
    | c14  | Consultant | l1     |
    | c15  | Consultant | l1     |
    | c16  | Consultant | l1     |
    | c17  | Consultant | l1     |
    | c18  | Consultant | l1     |
    | c19  | Consultant | l1     |
    | c20  | Consultant | l2     |
    | c21  | Consultant | l2     |
    | c22  | Consultant | l2     |
    | c23  | Consultant | l2     |
    | c24  | Consultant | l2     |
    | c25  | Consultant | l2     |
    | c26  | Consultant | l2     |
    | c27  | Consultant | l2     |
    | c28  | Consultant | l2     |
    | c29  | Consultant | l2     |
    | c30  | Consultant | l3     |
    | c31  | Consultant | l3     |
    | c32  | Consultant | l3     |
    | c33  | Consultant | l3     |
    | c34  | Consultant | l3     |
    | c35  | Consultant | l3     |
    | c36  | Consultant | l3     |
    | c37  | Consultant | l3     |
    | c38  | Consultant | l3     |
    | c39  | Consultant | l3     |
    | c40  | Consultant | l4     |
    | c41  | Consultant | l4     |
    | c42  | Consultant | l4     |
    | c43  | Consultant | l4     |
    | c44  | Consultant | l4     |
    | c45  | Consultant | l4     |
    | c46  | Consultant | l4     |
    | c47  | Consultant | l4     |
    | c48  | Consultant | l4     |
    | c49  | Consultant | l4     |
    | c50  | Consultant | l5     |
    | c51  | Consultant | l5     |
    | c52  | Consultant | l5     |
    | c53  | Consultant | l5     |
    | c54  | Consultant | l5     |
    | c55  | Consultant | l5     |
    | c56  | Consultant | l5     |
    | c57  | Consultant | l5     |
    | c58  | Consultant | l5     |
    | c59  | Consultant | l5     |
    | c60  | Consultant | l6     |
    | c61  | Consultant | l6     |
    | c62  | Consultant | l6     |
    | c63  | Consultant | l6     |
    | c64  | Consultant | l6     |
    | c65  | Consultant | l6     |
    | c66  | Consultant | l6     |
    | c67  | Consultant | l6     |
    | c68  | Consultant | l6     |
    | c69  | Consultant | l6     |
    | c70  | Consultant | l7     |
    | c71  | Consultant | l7     |
    | c72  | Consultant | l7     |
    | c73  | Consultant | l7     |
    | c74  | Consultant | l7     |
    | c75  | Consultant | l7     |
    | c76  | Consultant | l7     |
    | c77  | Consultant | l7     |
    | c78  | Consultant | l7     |
    | c79  | Consultant | l7     |
    | c80  | Consultant | l8     |
    | c81  | Consultant | l8     |
    | c82  | Consultant | l8     |
    | c83  | Consultant | l8     |
    | c84  | Consultant | l8     |
    | c85  | Consultant | l8     |
    | c86  | Consultant | l8     |
    | c87  | Consultant | l8     |
    | c88  | Consultant | l8     |
    | c89  | Consultant | l8     |
    | c90  | Consultant | l9     |
    | c91  | Consultant | l9     |
    | c92  | Consultant | l9     |
    | c93  | Consultant | l9     |
    | c94  | Consultant | l9     |
    | c95  | Consultant | l9     |
    | c96  | Consultant | l9     |
    | c97  | Consultant | l9     |
    | c98  | Consultant | l9     |
    | c99  | Consultant | l9     |
  given Sale
    | id  | seller | sold_on    | amount    |
    | h   | head   | 2026-01-15 | USD 3,000 |
    | l0  | l0     | 2026-01-15 | USD 2,000 |
    | l1  | l1     | 2026-01-15 | USD 2,000 |
    | l2  | l2     | 2026-01-15 | USD 2,000 |
    | l3  | l3     | 2026-01-15 | USD 2,000 |
    | l4  | l4     | 2026-01-15 | USD 2,000 |
    | l5  | l5     | 2026-01-15 | USD 2,000 |
    | l6  | l6     | 2026-01-15 | USD 2,000 |
    | l7  | l7     | 2026-01-15 | USD 2,000 |
    | l8  | l8     | 2026-01-15 | USD 2,000 |
    | l9  | l9     | 2026-01-15 | USD 2,000 |
    | c00 | c00    | 2026-01-15 | USD 1,000 |
    | c01 | c01    | 2026-01-15 | USD 1,000 |
    | c02 | c02    | 2026-01-15 | USD 1,000 |
    | c03 | c03    | 2026-01-15 | USD 1,000 |
    | c04 | c04    | 2026-01-15 | USD 1,000 |
    | c05 | c05    | 2026-01-15 | USD 1,000 |
    | c06 | c06    | 2026-01-15 | USD 1,000 |
    | c07 | c07    | 2026-01-15 | USD 1,000 |
    | c08 | c08    | 2026-01-15 | USD 1,000 |
    | c09 | c09    | 2026-01-15 | USD 1,000 |
    | c10 | c10    | 2026-01-15 | USD 1,000 |
    | c11 | c11    | 2026-01-15 | USD 1,000 |
    | c12 | c12    | 2026-01-15 | USD 1,000 |
    | c13 | c13    | 2026-01-15 | USD 1,000 |
    | c14 | c14    | 2026-01-15 | USD 1,000 |
    | c15 | c15    | 2026-01-15 | USD 1,000 |
    | c16 | c16    | 2026-01-15 | USD 1,000 |
    | c17 | c17    | 2026-01-15 | USD 1,000 |
    | c18 | c18    | 2026-01-15 | USD 1,000 |
    | c19 | c19    | 2026-01-15 | USD 1,000 |
    | c20 | c20    | 2026-01-15 | USD 1,000 |
    | c21 | c21    | 2026-01-15 | USD 1,000 |
    | c22 | c22    | 2026-01-15 | USD 1,000 |
    | c23 | c23    | 2026-01-15 | USD 1,000 |
    | c24 | c24    | 2026-01-15 | USD 1,000 |
    | c25 | c25    | 2026-01-15 | USD 1,000 |
    | c26 | c26    | 2026-01-15 | USD 1,000 |
    | c27 | c27    | 2026-01-15 | USD 1,000 |
    | c28 | c28    | 2026-01-15 | USD 1,000 |
    | c29 | c29    | 2026-01-15 | USD 1,000 |
    | c30 | c30    | 2026-01-15 | USD 1,000 |
    | c31 | c31    | 2026-01-15 | USD 1,000 |
    | c32 | c32    | 2026-01-15 | USD 1,000 |
    | c33 | c33    | 2026-01-15 | USD 1,000 |
    | c34 | c34    | 2026-01-15 | USD 1,000 |
    | c35 | c35    | 2026-01-15 | USD 1,000 |
    | c36 | c36    | 2026-01-15 | USD 1,000 |
    | c37 | c37    | 2026-01-15 | USD 1,000 |
    | c38 | c38    | 2026-01-15 | USD 1,000 |
    | c39 | c39    | 2026-01-15 | USD 1,000 |
    | c40 | c40    | 2026-01-15 | USD 1,000 |
    | c41 | c41    | 2026-01-15 | USD 1,000 |
    | c42 | c42    | 2026-01-15 | USD 1,000 |
    | c43 | c43    | 2026-01-15 | USD 1,000 |
    | c44 | c44    | 2026-01-15 | USD 1,000 |
    | c45 | c45    | 2026-01-15 | USD 1,000 |
    | c46 | c46    | 2026-01-15 | USD 1,000 |
    | c47 | c47    | 2026-01-15 | USD 1,000 |
    | c48 | c48    | 2026-01-15 | USD 1,000 |
    | c49 | c49    | 2026-01-15 | USD 1,000 |
    | c50 | c50    | 2026-01-15 | USD 1,000 |
    | c51 | c51    | 2026-01-15 | USD 1,000 |
    | c52 | c52    | 2026-01-15 | USD 1,000 |
    | c53 | c53    | 2026-01-15 | USD 1,000 |
    | c54 | c54    | 2026-01-15 | USD 1,000 |
    | c55 | c55    | 2026-01-15 | USD 1,000 |
    | c56 | c56    | 2026-01-15 | USD 1,000 |
    | c57 | c57    | 2026-01-15 | USD 1,000 |
    | c58 | c58    | 2026-01-15 | USD 1,000 |
    | c59 | c59    | 2026-01-15 | USD 1,000 |
    | c60 | c60    | 2026-01-15 | USD 1,000 |
    | c61 | c61    | 2026-01-15 | USD 1,000 |
    | c62 | c62    | 2026-01-15 | USD 1,000 |
    | c63 | c63    | 2026-01-15 | USD 1,000 |
    | c64 | c64    | 2026-01-15 | USD 1,000 |
    | c65 | c65    | 2026-01-15 | USD 1,000 |
    | c66 | c66    | 2026-01-15 | USD 1,000 |
    | c67 | c67    | 2026-01-15 | USD 1,000 |
    | c68 | c68    | 2026-01-15 | USD 1,000 |
    | c69 | c69    | 2026-01-15 | USD 1,000 |
    | c70 | c70    | 2026-01-15 | USD 1,000 |
    | c71 | c71    | 2026-01-15 | USD 1,000 |
    | c72 | c72    | 2026-01-15 | USD 1,000 |
    | c73 | c73    | 2026-01-15 | USD 1,000 |
    | c74 | c74    | 2026-01-15 | USD 1,000 |
    | c75 | c75    | 2026-01-15 | USD 1,000 |
    | c76 | c76    | 2026-01-15 | USD 1,000 |
    | c77 | c77    | 2026-01-15 | USD 1,000 |
    | c78 | c78    | 2026-01-15 | USD 1,000 |
    | c79 | c79    | 2026-01-15 | USD 1,000 |
    | c80 | c80    | 2026-01-15 | USD 1,000 |
    | c81 | c81    | 2026-01-15 | USD 1,000 |
    | c82 | c82    | 2026-01-15 | USD 1,000 |
    | c83 | c83    | 2026-01-15 | USD 1,000 |
    | c84 | c84    | 2026-01-15 | USD 1,000 |
    | c85 | c85    | 2026-01-15 | USD 1,000 |
    | c86 | c86    | 2026-01-15 | USD 1,000 |
    | c87 | c87    | 2026-01-15 | USD 1,000 |
    | c88 | c88    | 2026-01-15 | USD 1,000 |
    | c89 | c89    | 2026-01-15 | USD 1,000 |
    | c90 | c90    | 2026-01-15 | USD 1,000 |
    | c91 | c91    | 2026-01-15 | USD 1,000 |
    | c92 | c92    | 2026-01-15 | USD 1,000 |
    | c93 | c93    | 2026-01-15 | USD 1,000 |
    | c94 | c94    | 2026-01-15 | USD 1,000 |
    | c95 | c95    | 2026-01-15 | USD 1,000 |
    | c96 | c96    | 2026-01-15 | USD 1,000 |
    | c97 | c97    | 2026-01-15 | USD 1,000 |
    | c98 | c98    | 2026-01-15 | USD 1,000 |
    | c99 | c99    | 2026-01-15 | USD 1,000 |
  as of 2026-01-31
  expect revenue in 2026-01 is USD 123,000
  expect own_pay of Consultant in 2026-01 is USD 25,000
  expect own_pay of Leader in 2026-01 is USD 5,000
  expect own_pay of Head in 2026-01 is USD 750
  # 5% of 100,000; 10% of 20,000 and 5% of 100,000
  expect override_pay of Leader in 2026-01 is USD 5,000
  expect override_pay of Head in 2026-01 is USD 7,000
  # 25,000 + 5,000 + 5,000 + 750 + 7,000
  expect paid_out in 2026-01 is USD 42,750
  expect override earned by l0 in 2026-01 is USD 500.00
  expect override earned by head in 2026-01 is USD 7,000.00
