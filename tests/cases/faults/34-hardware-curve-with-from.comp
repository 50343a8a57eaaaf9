# fault: a payout curve is written with `from`, as bands are
plan "Printer Fleet"
  id printers
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep quarterly

record Rep
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Order for rep on delivered_on
  id           : text, key
  rep          : Rep
  delivered_on : date
  value        : money
  service      : yes/no

quota order_goal : money from data per quarter

metric orders = sum of Order.value
metric attainment = orders / order_goal otherwise 0%

tiers payout "Payout curve" on attainment, interpolated, over each quarter
  from  60% : 0% # <- here
  # right: at  60% : 0%
  at 100% : 100%
  at 140% : 200%

bonus target_bonus "Target bonus"
  for each quarter
  earn EUR 9,000 at payout

spiff service_contract "Service contract"
  for each Order where service
  earn EUR 75
