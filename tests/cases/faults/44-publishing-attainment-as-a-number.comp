# fault: attainment compared with 100 and not with 100%
plan "Textbook Sales"
  id textbooks
  effective 2026-01-01 to 2026-12-31
  currency GBP
  pays Rep quarterly

record Rep
  id         : text, key
  name       : text
  territory  : text

record Adoption for rep on confirmed_on
  id           : text, key
  rep          : Rep
  confirmed_on : date
  copies       : count
  net          : money

quota adoption_goal : money from data per half

metric adoptions = sum of Adoption.net
metric attainment = adoptions / adoption_goal otherwise 0%

commission adopted "Adoptions"
  for each Adoption
  earn 5% of net

bonus half_year "Half-year goal"
  for each half
  when attainment is at least 100 # <- here
  # right: when attainment is at least 100%
  earn GBP 2,000
