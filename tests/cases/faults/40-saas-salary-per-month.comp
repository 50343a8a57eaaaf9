# fault: an amount per month, where the clause is already for each month
plan "Sales Engineers"
  id sales-engineers
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Engineer monthly

record Engineer
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for engineer on closed_on
  id         : text, key
  engineer   : Engineer
  closed_on  : date
  amount     : money
  technical  : yes/no

metric supported = sum of Deal.amount where technical

salary base "Base salary"
  for each month
  earn USD 9,500 per month # <- here
  # right: earn USD 9,500
  prorated by days active

commission supported_deals "Supported deals"
  for each Deal where technical
  earn 1% of amount

bonus team_quarter
  for each quarter
  when supported is at least USD 1,000,000
  earn USD 4,000
