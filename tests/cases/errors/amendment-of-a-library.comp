plan "Northwind 2026, amendment 1"
  amends "./shared/circle.comp"
  effective 2026-07-01
