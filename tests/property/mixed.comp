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

record Payment on paid_on
  id      : text, key
  deal    : Deal
  paid_on : date
  amount  : money

record Order for rep on ordered_on
  id         : text, key
  rep        : Rep
  ordered_on : date
  paid_in    : currency
  price      : money in paid_in
  cost       : money in paid_in

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  granted    : units

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  started_on : date
  monthly    : money

record Ending on ended_on
  id       : text, key
  contract : Contract
  ended_on : date

record Leave for rep
  id        : text, key
  rep       : Rep
  first_day : date
  last_day  : date, may be blank

term rates to EUR per quarter from data

term fixed_rates to EUR
  USD                 = 0.9
  USD from 2026-04-01 = 0.947
  JPY                 = 0.006

term override_share by level
  1         = 10%
  otherwise = 3.3%

metric company per plan = sum of Deal.amount where stage is Won

metric traded = sum of Order.price in EUR at rates

metric held = sum of Grant.granted

metric team_bookings = sum of Deal.amount for each manager above rep

vesting pieces
  every 1 month for 7 months
  cliff 2 months
  in units
