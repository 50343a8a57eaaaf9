# fault: the average score of a month without surveys is not thought of
plan "Customer Care Upsell"
  id care
  effective 2026-01-01 to 2026-12-31
  currency SEK
  pays Agent monthly

record Agent
  id         : text, key
  name       : text

record Survey for agent on answered_on
  id          : text, key
  agent       : Agent
  answered_on : date
  score       : number
  require score is between 1 and 10

record Upsell for agent on sold_on
  id         : text, key
  agent      : Agent
  sold_on    : date
  yearly     : money

metric satisfaction "Average score" = average of Survey.score
metric upsells = sum of Upsell.yearly

commission upsold "Upsells"
  for each Upsell
  earn 6% of yearly

bonus quality "Quality bonus"
  for each month
  when satisfaction is at least 8.5 # <- here
  # right: when (satisfaction otherwise 0) is at least 8.5
  earn SEK 2,000
