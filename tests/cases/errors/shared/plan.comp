plan "Another plan"
  id another
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Seller monthly

record Seller
  id : text, key
