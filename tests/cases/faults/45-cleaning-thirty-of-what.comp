# fault: 30 is added to a date without saying 30 of what
plan "Facility Contracts"
  id facility
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  starts_on  : date
  monthly    : money
  months     : count

metric contracts = count of Contract

commission signed "Contracts"
  for each Contract
  earn 5% of monthly * min(months, 24)
  payable on starts_on + 30 # <- here
  # right: payable on starts_on + 30 days

bonus quick_start "Quick start"
  for each Contract
  when days from signed_on to starts_on is at most 30
  earn EUR 200

bonus ten
  for each quarter
  when contracts is at least 10
  earn EUR 750
