# fault: a monthly bonus that looks at the attainment of the whole quarter
plan "Inside Sales"
  id inside-sales
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  mrr        : money

quota mrr_target : money from data per quarter

metric new_mrr = sum of Deal.mrr
metric attainment = new_mrr / mrr_target otherwise 0%

commission sold "MRR sold"
  for each Deal
  earn 100% of mrr
  payable 50% on closed_on
  payable rest 90 days after closed_on

bonus on_track "On track"
  for each month
  when attainment of the quarter is at least 100% # <- here
  # right: when attainment of the last quarter is at least 100%
  earn USD 750
