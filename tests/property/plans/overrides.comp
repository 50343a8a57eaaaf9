plan "Overrides and windows"
  id overrides
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-02-01 to 2026-11-30
  currency JPY
  vendor pays Rep monthly

choice Product
  Core
  Plus
  Services

record Rep
  id         : text, key
  name       : text
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  leaver     : one of Good, Bad, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  product    : Product
  stage      : one of Open, Won, Lost

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota new_business_quota : money from data per quarter

metric sold = sum of Deal.amount where stage is not Lost

metric team_sold = sum of Deal.amount for rep.manager

tiers slices on sold, marginal, over each half
  from  JPY     0 : 1%
  from  JPY 2,000 : 7%
  above JPY 5,000 : 3%

tiers ahead on team_sold, prospective, over each year
  from JPY     0 : 0.5%
  from JPY 3,000 : 1.5%

tiers curve on team_sold, interpolated, over the whole plan
  below JPY 1,000 : 0%
  at    JPY 1,000 : 2%
  at    JPY 8,000 : 9%

vesting slow
  every 10 days for 70 days

commission own
  for each Deal where stage is not Lost
  earn amount at slices
  payable 30% on closed_on
  payable 70% by slow from closed_on
  on left_on : vest all, at once

commission override
  for each Deal
  to rep.manager
  earn amount at ahead
  payable on end of the quarter
  on left_on : keep all

bonus team_curve
  for each month
  when team_sold is above JPY 0
  earn JPY 3,000 * curve

spiff streak
  for each Deal where amount is above JPY 0
  when (sold over the last 2 months) is at least JPY 1,500
  earn JPY 11
  at most JPY 40 per month, excess lost
  at most JPY 70 per half, excess lost

award yearly
  for each quarter
  earn 5% of (own earned in the quarter)
  payable by slow from end of the quarter
  on left_on : keep pro rata by days, on the original dates

clawback cancelled
  for each Cancellation within 6 months of deal.closed_on
  take back what deal earned in own, override, streak
  share falling evenly from 100% to 0% over 6 months
  attainment stays
  recover by offset
  on left_on : invoice the rest
