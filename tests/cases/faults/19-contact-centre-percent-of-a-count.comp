# fault: a percentage of a number of calls, where money is paid
plan "Retention Desk"
  id retention
  effective 2026-01-01 to 2026-12-31
  currency PLN
  pays Agent monthly

record Agent
  id         : text, key
  name       : text

record Save for agent on saved_on
  id           : text, key
  agent        : Agent
  saved_on     : date
  monthly_fee  : money
  discount     : percent

metric saves "Customers kept" = count of Save
metric fees_kept "Fees kept" = sum of Save.monthly_fee

commission kept "Kept customers"
  for each Save where discount is at most 20%
  earn 30% of monthly_fee

bonus monthly "Monthly share"
  for each month
  when saves is at least 40
  earn 5% of saves # <- here
  # right: earn 5% of fees_kept

bonus quarter_star "Star of the quarter"
  for each quarter
  when rank of fees_kept of the quarter is at most 3
  earn PLN 1,000
