# fault: a reference to a person is compared with a name
plan "Flagship Store"
  id flagship
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Advisor monthly

record Advisor
  id         : text, key
  name       : text
  floor      : one of Ground, First

record Sale for advisor on sold_on
  id         : text, key
  advisor    : Advisor
  sold_on    : date
  net        : money
  items      : count

metric sales = sum of Sale.net
metric items_per_sale = average of Sale.items otherwise 0

commission advice "Commission"
  for each Sale where advisor is not "House account" # <- here
  # right: for each Sale where advisor.name is not "House account"
  earn 2% of net

bonus baskets "Large baskets"
  for each month
  when items_per_sale is at least 2.5
  earn EUR 150

reward best "Best of the quarter"
  for each quarter
  when rank of sales of the quarter is at most 1
  give "A day off"
