plan "Acme inside sales"
  id acme-inside-sales
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id        : text, key
  name      : text
  manager   : Rep, may be blank
  joined_on : date
  left_on   : date, may be blank
  leaver    : one of Good, Bad, may be blank
  takes part from joined_on to left_on

choice Product
  Core
  Plus      also written "PLUS", "Plus Pro"
  Services

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  paid_on   : date, may be blank
  amount    : money
  product   : Product
  stage     : one of Open, Won, Lost

term fx to EUR
  USD = 0.92

commission on_deals
  for each Deal
  earn (5% of amount) + (USD 5 in EUR at fx)

example "A rate of its own"
  given fx = 0.95
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  expect on_deals earned by ana in 2026-01 is nothing
