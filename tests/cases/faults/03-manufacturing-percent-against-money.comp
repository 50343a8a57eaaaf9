# fault: attainment (a percentage) compared with an amount of money
"Independent manufacturers' representatives, industrial valves."
plan "Valve Reps"
  id valve-reps
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Agency quarterly, 30 days after the quarter

record Agency
  id         : text, key
  name       : text
  territory  : text

record Shipment for agency on shipped_on
  id         : text, key
  agency     : Agency
  shipped_on : date
  net        : money
  freight    : money
  require net is at least USD 0

quota shipment_goal : money from data per quarter

metric shipments "Net shipments" = sum of Shipment.net
metric attainment "Share of goal" = shipments / shipment_goal otherwise 0%

commission on_shipment "Commission on shipments"
  for each Shipment
  earn 6% of (net - freight)

bonus over_goal "Over goal"
  for each quarter
  when attainment is at least USD 500,000 # <- here
  # right: when attainment is at least 100%
  earn 1% of shipments
