plan "Northwind 2026, amendment 1"
  amends "./shared/northwind.comp"
  effective 2026-07-01

bonus kicker
  for each quarter
  earn kicker_amount
  at most EUR 900 per year, excess lost
