plan "Northwind 2026, amendment 1"
  amends "./shared/northwind.comp"
  effective 2026-07-01
  removes kickr
