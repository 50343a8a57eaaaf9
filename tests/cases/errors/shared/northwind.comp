plan "Northwind 2026"
  id northwind
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

term kicker_amount = EUR 500

bonus kicker
  for each quarter
  earn kicker_amount
