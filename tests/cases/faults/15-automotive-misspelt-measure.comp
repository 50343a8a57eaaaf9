# fault: a measure is misspelt
plan "Showroom"
  id showroom
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Seller monthly

choice Kind
  New
  Used
  Demo

record Seller
  id         : text, key
  name       : text

record Sale for seller on delivered_on
  id           : text, key
  seller       : Seller
  delivered_on : date
  gross        : money
  kind         : Kind
  financed     : yes/no

metric cars "Cars delivered" = count of Sale
metric financed_cars = count of Sale where financed
metric finance_share "Share financed" = financed_cars / cars otherwise 0%

commission front_gross "Front gross"
  for each Sale
  earn 22% of gross
  at least EUR 150 per Sale

bonus finance "Finance bonus"
  for each month
  when cars is at least 8
  when finance_rate is at least 45% # <- here
  # right: when finance_share is at least 45%
  earn EUR 600
