plan "Northwind 2026, amendment 1"
  amends "./shared/nortwind.comp"
  effective 2026-07-01
