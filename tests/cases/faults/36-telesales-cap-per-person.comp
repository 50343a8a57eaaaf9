# fault: a cap is set per person, where a cap is per record or period
plan "Telesales"
  id telesales
  effective 2026-01-01 to 2026-12-31
  currency GBP
  pays Agent weekly

record Agent
  id         : text, key
  name       : text
  team       : one of Red, Blue

record Order for agent on confirmed_on
  id           : text, key
  agent        : Agent
  confirmed_on : date
  net          : money
  upsell       : money

metric orders = count of Order

commission orders_taken "Orders"
  for each Order
  earn (3% of net) + (5% of upsell)
  at least GBP 1 per Order
  at most GBP 2,000 per Agent, excess lost # <- here
  # right: at most GBP 2,000 per month, excess lost

bonus team_red "Red team day"
  for each Order where agent.team is Red and confirmed_on in 2026-05
  earn GBP 2

bonus hundred
  for each month
  when orders is at least 100
  earn GBP 250
