plan "Northwind 2026"
  id northwind
  version 1
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

term kicker_amount = EUR 500

metric bookings = sum of Deal.amount

tiers standard on bookings, marginal, over each year
  from EUR       0 : 5%
  from EUR 100,000 : 10%

commission base
  for each Deal
  earn amount at standard
  at most EUR 20,000 per year, excess lost

bonus kicker
  for each quarter
  when bookings of the quarter is at least EUR 50,000
  earn kicker_amount

spiff early
  for each Deal
  earn EUR 10

bonus loyal
  for each year
  earn 1% * (base earned in the year)
