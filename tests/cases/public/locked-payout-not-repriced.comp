# sales-commission-manager (kleegr), recompute tests: a paid line keeps its rate
plan "A rate that is lowered"
  id locked-payout-not-repriced
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

"A charge pays when the client has paid it."
record Charge for rep on paid_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  paid_on    : date
  kind       : one of Setup, Subscription
  amount     : money

record Signup for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date

term setup_rate = 10%
  from 2026-03-01 = 1%

commission setup
  for each Charge where kind is Setup
  earn setup_rate * amount

bonus signup
  for each Signup
  earn USD 100

commission residual
  for each Charge where kind is Subscription
  earn 50% of amount

# Both setups were sold in January. The one that was paid before March keeps 10%; the one that
# was not paid yet has 1%.
example "The rate is lowered in March"
  given Rep
    | id  |
    | ana |
  given Signup
    | id | rep | signed_on  |
    | u1 | ana | 2026-01-10 |
  given Charge
    | id | rep | sold_on    | paid_on    | kind         | amount    |
    | c1 | ana | 2026-01-10 | 2026-01-20 | Setup        | USD 1,000 |
    | c2 | ana | 2026-01-10 | 2026-01-20 | Subscription | USD   200 |
    | c3 | ana | 2026-01-10 | 2026-03-20 | Setup        | USD 1,000 |
  as of 2026-03-31
  expect setup earned for c1 is USD 100.00
  expect signup earned for u1 is USD 100.00
  expect residual earned for c2 is USD 100.00
  expect setup earned for c3 is USD 10.00
  expect total paid to ana in 2026-01 is USD 300.00
