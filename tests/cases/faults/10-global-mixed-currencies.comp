# fault: a table in euros in a plan that is kept in pounds
plan "UK Enterprise"
  id uk-enterprise
  effective 2026-04-01 to 2027-03-31
  currency GBP
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  manager    : Rep, may be blank

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  tcv        : money
  stage      : one of Open, Won, Lost

metric bookings "Bookings" = sum of Deal.tcv where stage is Won

tiers rates on bookings, marginal, over each year
  from GBP       0 : 5%
  from EUR 250,000 : 7% # <- here
  # right: from GBP 250,000 : 7%
  from GBP 500,000 : 9%

commission enterprise "Enterprise commission"
  for each Deal where stage is Won
  earn tcv at rates
  payable 50% on closed_on
  payable 50% 60 days after closed_on

bonus landmark "Landmark deal"
  for each Deal where stage is Won and tcv is at least GBP 400,000
  earn GBP 5,000
