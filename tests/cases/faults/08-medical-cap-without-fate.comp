# fault: a yearly cap that does not say what becomes of the excess
"Capital equipment, imaging division."
plan "Imaging Capital Sales"
  id imaging
  effective 2026-01-01 to 2026-12-31
  currency CHF
  pays Specialist quarterly

record Specialist
  id         : text, key
  name       : text
  region     : one of West, Centre, East

record Order for specialist on accepted_on
  id           : text, key
  specialist   : Specialist
  accepted_on  : date
  net_price    : money
  trade_in     : money

metric net_orders = sum of Order.net_price

tiers ladder on net_orders, marginal, over each year
  from CHF         0 : 1.5%
  from CHF 1,000,000 : 2.25%
  from CHF 2,500,000 : 3%

commission capital "Capital commission"
  for each Order
  earn (net_price - trade_in) at ladder
  at most CHF 180,000 per year # <- here
  # right: at most CHF 180,000 per year, excess lost

salary base
  for each month
  earn CHF 7,500
