plan "Northwind 2026, amendment 1"
  amends "./shared/northwind.comp"
  effective 2027-01-01
