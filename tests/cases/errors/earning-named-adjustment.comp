plan "Named as what every plan has"
  id named-adjustment
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

commission adjustment
  for each Deal
  earn 5% of amount
