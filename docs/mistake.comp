plan "Two mistakes"
  id two-mistakes
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

metric bookings = sum of Deal.amount

commission new_business
  for each Deal
  when bookings of the quarter is at least EUR 50,000
  earn 8% of amuont
