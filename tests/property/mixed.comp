plan "Mixed"
  id mixed
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

choice Product
  Core
  Plus
  Services

record Rep
  id         : text, key
  name       : text
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  leaver     : one of Good, Bad, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  product    : Product
  stage      : one of Open, Won, Lost

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota new_business_quota : money from data per quarter

metric bookings = sum of Deal.amount where stage is Won

metric attainment = bookings / new_business_quota otherwise 0%

metric deals = count of Deal
