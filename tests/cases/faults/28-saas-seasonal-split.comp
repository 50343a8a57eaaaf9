# fault: the quarters of a yearly quota come to 95%
plan "Enterprise Hunters"
  id hunters
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Hunter monthly

record Hunter
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for hunter on closed_on
  id         : text, key
  hunter     : Hunter
  closed_on  : date
  acv        : money

quota acv_goal = EUR 900,000 per year
  split by quarter 20%, 25%, 20%, 30% # <- here
  # right: split by quarter 20%, 25%, 20%, 35%
  ramp 0%, 50% by quarter since joined_on

metric acv_won = sum of Deal.acv
metric attainment = acv_won / acv_goal otherwise 0%

tiers hunting on attainment, marginal, over each year
  from   0% : 7%
  from 100% : 11%

commission hunted "New logos"
  for each Deal
  earn acv at hunting

bonus every_quarter
  for each quarter
  when attainment is at least 100%
  earn EUR 3,000
