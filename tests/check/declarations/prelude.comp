plan "Example"
  id example
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

choice Product
  Core
  Plus  also written "PLUS"
  Services

record Rep
  id         : text, key
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  good       : yes/no
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  paid_on    : date
  amount     : money
  product    : Product

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota target : money from data per quarter

metric bookings = sum of Deal.amount

metric attainment = bookings / target otherwise 0%

commission base
  for each Deal
  earn 5% of amount
