# fault: two earnings have the same name
plan "Loan Officers"
  id loans
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Officer monthly

choice Product
  Mortgage
  Refinance
  HomeEquity

record Officer
  id         : text, key
  name       : text

record Loan for officer on funded_on
  id         : text, key
  officer    : Officer
  funded_on  : date
  principal  : money
  product    : Product

term points by Product
  Mortgage  = 0.8%
  otherwise = 0.5%

metric funded = sum of Loan.principal

commission funding "Funding commission"
  for each Loan
  earn principal * points[product]
  at most USD 12,000 per Loan

bonus funding "Funding bonus" # <- here
# right: bonus funding_bonus "Funding bonus"
  for each quarter
  when funded of the quarter is at least USD 4,000,000
  earn USD 5,000
