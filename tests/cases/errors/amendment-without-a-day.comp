plan "Northwind 2026, amendment 1"
  amends "./shared/northwind.comp"
