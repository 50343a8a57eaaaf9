plan "Whom it pays changes"
  id payees-by-date
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep where level is at least lowest_level monthly

record Rep
  id    : text, key
  level : count

term lowest_level = 1
  from 2026-07-01 = 2

salary base
  for each month
  earn EUR 1,000
