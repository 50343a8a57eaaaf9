# fault: a commission for each deal is prorated by days, as only pay for a period can be
plan "Alarm Systems"
  id alarms
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record System for rep on installed_on
  id           : text, key
  rep          : Rep
  installed_on : date
  price        : money
  monitoring   : money, may be blank

commission systems "Systems"
  for each System
  earn 7% of price
  prorated by days active # <- here
  # right: at most EUR 900 per System

spiff monitored "Monitoring contract"
  for each System where monitoring is present
  earn 50% of monitoring

salary base
  for each month
  earn EUR 1,600
  prorated by days active
