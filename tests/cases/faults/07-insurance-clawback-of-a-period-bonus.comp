# fault: a lapse takes back a quarterly bonus, which no single policy ever earned
plan "Life Agents"
  id life-agents
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Agent monthly

record Agent
  id         : text, key
  name       : text
  left_on    : date, may be blank

record Policy for agent on issued_on
  id         : text, key
  agent      : Agent
  issued_on  : date
  premium    : money

record Lapse on lapsed_on
  id         : text, key
  policy     : Policy
  lapsed_on  : date
  at most one per policy

metric premiums = sum of Policy.premium

commission first_year "First year"
  for each Policy
  earn 40% of premium

bonus persistency "Persistency bonus"
  for each quarter
  when premiums of the quarter is at least EUR 60,000
  earn EUR 3,000

clawback lapsed "Lapse within thirteen months"
  for each Lapse within 13 months of policy.issued_on
  take back what policy earned in first_year, persistency # <- here
  # right: take back what policy earned in first_year
  share falling evenly from 100% to 0% over 13 months
  attainment stays
  recover by offset, at most 40% of each payment
  on left_on : invoice the rest
