# fault: a quota for the year is read for a quarter without being split
plan "Specialty Pharma Reps"
  id pharma
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Rep quarterly

record Rep
  id         : text, key
  name       : text
  territory  : text

record Sale for rep on dispensed_on
  id           : text, key
  rep          : Rep
  dispensed_on : date
  value        : money

quota yearly_target = USD 1,200,000 per year

metric sales "Sales" = sum of Sale.value

salary base "Base"
  for each month
  earn USD 8,000

bonus quarterly "Quarterly incentive"
  for each quarter
  when sales of the quarter is at least yearly_target of the quarter # <- here
  # right: when sales year to date is at least USD 300,000
  earn USD 6,000

bonus yearly "Annual incentive"
  for each year
  when sales of the year is at least yearly_target of the year
  earn 1% of sales
