# fault: one clause is written for each closing and for each quarter at once
plan "Residential Agents"
  id residential
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Agent monthly

record Agent
  id         : text, key
  name       : text
  mentor     : Agent, may be blank

record Closing for agent on settled_on
  id         : text, key
  agent      : Agent
  settled_on : date
  price      : money
  side       : one of Listing, Buyer

metric volume "Sales volume" = sum of Closing.price

tiers split on volume, marginal, over each year
  from USD         0 : 1.5%
  from USD 3,000,000 : 2%

commission side_commission "Commission"
  for each Closing
  earn price at split

bonus big_quarter "Big quarter"
  for each quarter
  for each Closing where price is at least USD 900,000 # <- here
  # right: when volume of the quarter is at least USD 900,000
  earn USD 2,000

fee mentor_fee "Mentor"
  for each Closing where agent.mentor is present
  to agent.mentor
  earn USD 250
