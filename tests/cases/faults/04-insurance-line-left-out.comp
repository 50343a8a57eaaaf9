# fault: a commission table leaves out one line of business and has no otherwise
plan "Career Agents 2026"
  id career-agents
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Agent monthly

choice Line
  Life
  Health
  Auto
  Home
  Umbrella

record Agent
  id            : text, key
  name          : text
  appointed_on  : date
  terminated_on : date, may be blank
  takes part from appointed_on to terminated_on

record Policy for agent on issued_on
  id         : text, key
  agent      : Agent
  issued_on  : date
  premium    : money
  line       : Line

term first_year by Line # <- here
# right: term first_year by Line
# right:   Umbrella = 10%
  Life   = 55%
  Health = 20%
  Auto   = 12%
  Home   = 15%

commission first_year_commission "First-year commission"
  for each Policy
  earn premium * first_year[line]

bonus production "Production bonus"
  for each quarter
  when (count of Policy) of the quarter is at least 25
  earn USD 1,500
