Pay periods of a plan's own.
--- weeks that nothing starts
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 2 weeks  # COMP112 nothing says in which weeks the pay periods of 2 weeks start
record Rep
  id : text, key
--- weeks from a day of the month
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every week from day 3  # COMP112 a week has no day 3
record Rep
  id : text, key
--- months that do not fill a year
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 5 months  # COMP112 pay periods of 5 months start in other months every year
record Rep
  id : text, key
--- months from a day that some do not have
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 31  # COMP112 not every month has a day 31 on which a pay period can start
record Rep
  id : text, key
--- months from a date that some do not have
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 5 months from 2026-01-31  # COMP112 not every month has a day 31 on which a pay period can start
record Rep
  id : text, key
--- half months from another day
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every half month from day 3  # COMP112 half months start on the 1st and on the 16th, and this names another day
record Rep
  id : text, key
--- several half months
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 3 half month  # COMP112 pay periods of 3 half months are not known
record Rep
  id : text, key
--- no weeks at all
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 0 weeks  # COMP112 nobody can be paid every 0 weeks
record Rep
  id : text, key
--- days after another period
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every half month, 5 days after the month  # COMP122 the plan has pay periods of its own, and this counts days after the month
record Rep
  id : text, key
--- every 2 weeks from 2026-01-05, 5 days after the pay period
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 2 weeks from 2026-01-05, 5 days after the pay period
record Rep
  id : text, key
--- every month from day 28
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 28
record Rep
  id : text, key
--- every 5 months from 2026-01-28
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 5 months from 2026-01-28
record Rep
  id : text, key
--- every 2 quarters
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 2 quarters
record Rep
  id : text, key
--- every half month
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every half month
record Rep
  id : text, key
--- a month that has not ended
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
bonus one
  for each pay period
  when sold of the month is above EUR 5  # COMP302 the month is not over when this is earned, so `sold of the month` is not yet known
  earn EUR 5
--- a pay period that has not ended with the month
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
bonus one
  for each month
  when sold of the pay period is above EUR 5  # COMP302 the pay period is not over when this is earned, so `sold of the pay period` is not yet known
  earn EUR 5
--- months of a pay period of its own
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every 2 weeks from 2026-01-05
record Rep
  id : text, key
  joined_on : date
  takes part from joined_on
salary one
  for each pay period
  earn EUR 5
  prorated by complete months active  # COMP122 `prorated by complete months` counts calendar months, and a pay period is not made of whole ones
salary two
  for each week
  earn EUR 5
  prorated by started months active  # COMP122 `prorated by started months` counts calendar months, and a week is not made of whole ones
salary three
  for each pay period
  earn EUR 5
  prorated by days active
--- a quota per month in a pay period of its own
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
bonus one
  for each pay period
  earn EUR 5 * (sold / target of the pay period)  # COMP305 `target` is a quota per month, and nothing says how it falls on a pay period
--- a quota per pay period in a month
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
bonus one
  for each month
  earn EUR 5 * (sold / fine of the month)  # COMP305 `fine` is a quota per pay period, and nothing says how it falls on a month
--- tiers over a month in a clause for each pay period
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
tiers steps on sold, marginal, over each month
  from EUR 0 : 5%
bonus one
  for each pay period
  earn sold at steps  # COMP420 `steps` starts again each month, and this is earned once for each pay period: only the last month would count
--- a week that has not ended with the month
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every month from day 15
record Rep
  id : text, key
record Sale for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
metric sold = sum of Sale.amount
quota target : money from data per month
quota fine : money from data per pay period
bonus one
  for each month
  when sold of the week is above EUR 5  # COMP302 the week is not over when this is earned, so `sold of the week` is not yet known
  earn EUR 5
