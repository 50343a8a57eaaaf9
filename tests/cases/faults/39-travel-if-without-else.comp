# fault: nothing says what is earned by a group that is too small
plan "Group Travel"
  id group-travel
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Planner monthly

record Planner
  id         : text, key
  name       : text

record Trip for planner on departs_on
  id         : text, key
  planner    : Planner
  departs_on : date
  revenue    : money
  costs      : money
  travellers : count

metric trips = count of Trip
metric revenue_sold = sum of Trip.revenue

commission margin "Margin"
  for each Trip
  earn 15% of (revenue - costs)
  at least EUR 0 per Trip

bonus large_group "Large group"
  for each Trip
  earn if travellers is at least 25 then EUR 250 # <- here
  # right: earn if travellers is at least 25 then EUR 250 else EUR 0

reward cruise
  for each year
  when rank of revenue_sold of the year is at most 1
  give "A cruise"
