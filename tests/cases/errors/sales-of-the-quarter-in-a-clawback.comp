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

quota target : money from data per quarter

metric bookings = sum of Deal.amount where stage is Won

metric attainment = bookings / target otherwise 0%

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

commission new_business
  for each Deal where stage is Won
  earn 5% of amount
  on left_on : keep all

clawback early
  for each Cancellation within 120 days of deal.closed_on
  when bookings of the quarter is below EUR 100
  take back what deal earned in new_business
  share all
  attainment stays
  recover by offset
  on left_on : waive the rest
