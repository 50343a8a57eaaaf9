plan "Release 2026"
  id release
  version 1
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

vesting slow
  every 1 month for 2 months

commission base
  for each Deal
  earn 10% of amount
  at most EUR 250 per year, excess lost
  payable 50% on closed_on
  payable 50% 60 days after closed_on
  on left_on : forfeit the rest

"It is paid on top of the caps of base."
accelerator push on base
  add 10% of base

award grant
  for each Deal
  earn 12% of amount
  payable by slow from closed_on
  on left_on : keep all

fee late
  for each Deal
  earn EUR 7
  on end of the quarter
  also after leaving

bonus of_the_year
  for each year
  earn 1% * (base earned in the year)
  also after leaving

cap together on push
  at most EUR 15 per year, excess lost

clawback back
  for each Cancellation
  take back what deal earned in base
  share 50%
  attainment stays
  recover by offset
