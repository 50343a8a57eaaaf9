plan "Whom the plan pays"
  id payees-chosen
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep where role is not SDR monthly

choice Role
  AE
  SDR
  Manager

record Rep
  id         : text, key
  role       : Role
  manager    : Rep

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount
metric team = sum of Sale.amount for rep.manager

salary base
  for each month
  earn EUR 1,000

commission own
  for each Sale
  earn 10% of amount

commission override
  for each Sale
  to rep.manager
  earn 2% of amount

bonus place
  for each month
  earn EUR 1 * (rank of sold)

bonus of_team
  for each month
  earn 1% of team

# x and y are not paid: no salary, no commission, no place. y has sold most, and a is first.
# Their sales count for m: 100 + 1,000 + 400 + 300 = 1,800, of which 2% are 36 and 1% is 18.
# What m sells would pay an override to y, whom the plan does not pay.
# m: 1,000 + 5 (own) + 36 + 3 (third place) + 18 = 1,062.
example "Others' records count, and only payees are paid"
  given Rep
    | id | role    | manager |
    | a  | AE      | m       |
    | b  | AE      | m       |
    | m  | Manager | y       |
    | x  | SDR     | m       |
    | y  | SDR     | m       |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | x   | 2026-01-10 | EUR 100   |
    | s2 | a   | 2026-01-11 | EUR 400   |
    | s3 | b   | 2026-01-12 | EUR 300   |
    | s4 | y   | 2026-01-13 | EUR 1,000 |
    | s5 | m   | 2026-01-14 | EUR 50    |
  as of 2026-01-31
  expect own earned for s1 is nothing
  expect own earned for s4 is nothing
  expect own earned for s2 is EUR 40.00
  expect override earned for s1 is EUR 2.00
  expect override earned for s4 is EUR 20.00
  expect override earned for s5 is nothing
  expect base earned by x in 2026-01 is nothing
  expect place earned by a in 2026-01 is EUR 1.00
  expect place earned by b in 2026-01 is EUR 2.00
  expect place earned by m in 2026-01 is EUR 3.00
  expect place earned by y in 2026-01 is nothing
  expect of_team earned by m in 2026-01 is EUR 18.00
  expect total paid to a in 2026-01 is EUR 1,041.00
  expect total paid to m in 2026-01 is EUR 1,062.00
  expect total paid to x in 2026-01 is nothing
