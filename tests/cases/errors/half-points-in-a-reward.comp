plan "Hardware sales 2026"
  id hardware-2026
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

reward good_month "Good month"
  for each month
  give 2.5 points
