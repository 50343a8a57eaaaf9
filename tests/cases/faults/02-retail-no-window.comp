# fault: a monthly figure in a clause for each receipt without saying over which time
plan "Home and Garden Stores 2026"
  id store-sales-2026
  effective 2026-01-01 to 2026-12-31
  currency GBP
  pays Associate monthly

record Store
  id         : text, key
  town       : text

record Associate
  id         : text, key
  name       : text
  store      : Store
  started_on : date
  ended_on   : date, may be blank
  takes part from started_on to ended_on

record Receipt for associate on sold_on
  id         : text, key
  associate  : Associate
  sold_on    : date
  net        : money
  refunded   : yes/no

"Refunded receipts do not count."
metric net_sales "Net sales" = sum of Receipt.net where not refunded

salary base_pay "Base pay"
  for each month
  earn GBP 1,950
  prorated by days active

commission floor_sales "Floor commission"
  for each Receipt where not refunded
  when net_sales is at least GBP 15,000 # <- here
  # right: when net_sales month to date is at least GBP 15,000
  earn 1.5% of net
