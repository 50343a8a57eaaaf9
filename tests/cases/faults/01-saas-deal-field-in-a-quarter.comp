# fault: a field of one deal is asked for in a clause for the whole quarter
"Account executives, mid-market software."
plan "Account Executives 2026"
  id ae-2026
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Rep monthly, 15 days after the month

choice Term
  OneYear    also written "12"
  ThreeYears also written "36"

record Rep
  id         : text, key
  name       : text
  hired_on   : date

record Deal for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  acv        : money
  term       : Term

quota acv_quota : money from data per quarter

metric new_acv "New ACV" = sum of Deal.acv
metric attainment = new_acv / acv_quota otherwise 0%

tiers rates "Commission rates" on attainment, marginal, over each year
  from   0% : 8%
  from 100% : 12%

commission new_business "New business"
  for each Deal
  earn acv at rates

bonus multi_year "Multi-year bonus"
  for each quarter
  when term is ThreeYears # <- here
  # right: when new_acv of the quarter is at least USD 300,000
  earn USD 2,500
