# fault: tiers run over each month on a quota that is given per quarter
plan "Lab Equipment"
  id lab
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  region     : one of DACH, Nordics, Benelux

record Order for rep on shipped_on
  id         : text, key
  rep        : Rep
  shipped_on : date
  value      : money

quota order_goal : money from data per quarter

metric orders = sum of Order.value
metric attainment = orders / order_goal otherwise 0%

tiers lab_rates "Rates" on attainment, marginal, over each month # <- here
# right: tiers lab_rates "Rates" on attainment, marginal, over each quarter
  from   0% : 3%
  from 100% : 5%
  from 130% : 7%

commission shipped "Shipped orders"
  for each Order
  earn value at lab_rates

bonus full_year
  for each year
  when attainment is at least 100%
  earn EUR 5,000
