plan "Acme inside sales"
  id acme-inside-sales
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep where left_on is not present monthly

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

quota target : money from data per quarter

metric bookings = sum of Deal.amount where stage is Won

metric attainment = bookings / target otherwise 0%

commission new_business
  for each Deal where stage is Won
  earn 5% of amount
