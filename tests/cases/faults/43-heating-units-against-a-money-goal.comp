# fault: a number of units is divided by a goal in money, and used as attainment
plan "Heat Pumps"
  id heat-pumps
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Installer monthly

record Installer
  id         : text, key
  name       : text
  depot      : text

record Pump for installer on commissioned_on
  id              : text, key
  installer       : Installer
  commissioned_on : date
  price           : money
  power           : number

quota pump_goal : money from data per quarter

metric pumps = count of Pump
metric revenue = sum of Pump.price
metric attainment "Share of goal" = pumps / pump_goal otherwise 0% # <- here
# right: metric attainment "Share of goal" = revenue / pump_goal otherwise 0%

commission installed "Installed pumps"
  for each Pump
  earn 2% of price

bonus goal_reached
  for each quarter
  when attainment is at least 100%
  earn EUR 1,500
