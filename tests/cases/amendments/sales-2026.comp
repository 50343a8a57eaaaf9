plan "Sales 2026"
  id sales
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

term window = 30 days
term bound = EUR 1,000
term share = 10%
metric bookings = sum of Deal.amount
metric big = sum of Deal.amount where amount is at least bound

tiers whole_t on bookings, whole, over each year
  from EUR   0 : 5%
  from EUR 100 : 6%

tiers m on bookings, marginal, over each year
  from EUR 0 : 5%
  from bound : 6%

commission base
  for each Deal
  earn share * amount

commission rerated
  for each Deal
  earn amount at whole_t

commission marg
  for each Deal
  earn amount at m

accelerator push on base
  when amount is at least EUR 100
  add 10% of base

clawback claw
  for each Cancellation within window of deal.closed_on
  take back what deal earned in base
  share all
  attainment stays
  recover by offset

bonus b
  for each month
  when big of the month is at least EUR 1
  earn 1% * big of the month

reward r
  for each quarter
  when bookings of the quarter is at least EUR 100
  give "A trip"
