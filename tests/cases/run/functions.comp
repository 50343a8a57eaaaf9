plan "Functions"
  id functions
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Product
  Core
  Plus

record Rep
  id : text, key
  joined_on : date
  takes part from joined_on

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
  product   : Product

term base_rate
  from 2026-01-01 = 4%
  from 2026-07-01 = 5%

function rate(p : Product) : percent = if p is Plus then base_rate * 2 else base_rate
function pay(x : money, p : Product) : money = min(x * rate(p), EUR 5,000)
function since(r : Rep, d : date) : count = days from r.joined_on to d

commission sales
  for each Deal where since(rep, closed_on) is at least 10
  earn pay(amount, product)

# d0 is 4 days after joining: not counted. d1: 10,000 x 4%. d2: Plus, 10,000 x 8%. d3: from July the
# base rate is 5%, so 10,000 x 10%. d4: 100,000 x 10% is 10,000, limited to 5,000.
example "Twice the rate for Plus"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Deal
    | id | rep | closed_on  | amount      | product |
    | d0 | ana | 2026-01-05 | EUR 10,000  | Plus    |
    | d1 | ana | 2026-02-10 | EUR 10,000  | Core    |
    | d2 | ana | 2026-02-11 | EUR 10,000  | Plus    |
    | d3 | ana | 2026-07-11 | EUR 10,000  | Plus    |
    | d4 | ana | 2026-07-12 | EUR 100,000 | Plus    |
  as of 2026-12-31
  expect sales earned for d0 is nothing
  expect sales earned for d1 is EUR 400.00
  expect sales earned for d2 is EUR 800.00
  expect sales earned for d3 is EUR 1,000.00
  expect sales earned for d4 is EUR 5,000.00
