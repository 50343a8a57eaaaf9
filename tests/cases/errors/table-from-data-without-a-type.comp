plan "Weights"
  id weights
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

choice Product
  Core
  Plus

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
  product   : Product

term weight by Product from data

commission sales
  for each Deal
  earn amount * 5%
