plan "Regions"
  id regions
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id     : text, key
  region : text, dated
  require region is not "closed"

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

commission sales
  for each Deal
  earn 5% of amount
