# fault: the amount is multiplied with marginal tiers instead of paid at them
"Beverage distribution, route sales."
plan "Route Sales"
  id route-sales
  effective 2026-01-01 to 2026-12-31
  currency CAD
  pays Driver weekly

record Driver
  id         : text, key
  name       : text
  depot      : one of North, South

record Delivery for driver on delivered_on
  id           : text, key
  driver       : Driver
  delivered_on : date
  revenue      : money
  cases        : count

metric revenue_sold = sum of Delivery.revenue
metric cases_sold = sum of Delivery.cases

tiers route_rates "Route rates" on revenue_sold, marginal, over each month
  from CAD      0 : 2%
  from CAD 40,000 : 3.5%

commission route "Route commission"
  for each Delivery
  earn revenue * route_rates # <- here
  # right: earn revenue at route_rates

bonus volume "Case volume"
  for each month
  when cases_sold is at least 4_000
  earn CAD 300
