# fault: the parts that become payable add up to 110%
plan "Placement Consultants"
  id placements
  effective 2026-01-01 to 2026-12-31
  currency AUD
  pays Consultant monthly

record Consultant
  id         : text, key
  name       : text
  desk       : one of Tech, Finance, Health
  left_on    : date, may be blank

record Placement for consultant on started_on
  id          : text, key
  consultant  : Consultant
  started_on  : date
  fee         : money

record Dropout on left_client_on
  id             : text, key
  placement      : Placement
  left_client_on : date
  at most one per placement

commission placed "Placement commission"
  for each Placement
  earn 20% of fee
  payable 70% on started_on
  payable 40% 90 days after started_on, unless any Dropout of this Placement by then # <- here
  # right: payable 30% 90 days after started_on, unless any Dropout of this Placement by then
  on left_on : keep all

bonus three "Three in a month"
  for each month
  when (count of Placement) is at least 3
  earn AUD 1,000
