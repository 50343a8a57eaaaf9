# fault: the year-end award is worked out from the loyalty bonus, which is worked out from the award
plan "Practice Leads"
  id practice
  effective 2026-01-01 to 2027-12-31
  currency EUR
  pays Lead yearly

record Lead
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Engagement for lead on signed_on
  id         : text, key
  lead       : Lead
  signed_on  : date
  value      : money

commission signed "Signed work"
  for each Engagement
  earn 3% of value

award year_end "Year-end award"
  for each year
  earn 10% * (signed earned in the year) + 5% * (loyalty earned in the year) # <- here
  # right: earn 10% * (signed earned in the year)

bonus loyalty "Loyalty bonus"
  for each year
  earn 20% * (year_end earned in the year)
