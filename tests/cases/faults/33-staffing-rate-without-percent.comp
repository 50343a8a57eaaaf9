# fault: a rate in a table is a number and the others are percentages
plan "Contract Staffing"
  id staffing
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Recruiter monthly

record Recruiter
  id         : text, key
  name       : text
  desk       : text

record Timesheet for recruiter on approved_on
  id          : text, key
  recruiter   : Recruiter
  approved_on : date
  billed      : money
  paid_out    : money
  require paid_out is at most billed

metric spread "Gross margin" = (sum of Timesheet.billed) - (sum of Timesheet.paid_out)
metric hours_sheets = count of Timesheet

tiers margin_rates on spread, marginal, over each month
  from EUR      0 : 5%
  from EUR 10,000 : 8 # <- here
  # right: from EUR 10,000 : 8%
  from EUR 25,000 : 12%

commission margin "Commission on margin"
  for each month
  earn spread at margin_rates

bonus volume
  for each quarter
  when hours_sheets is at least 200
  earn EUR 800
