plan "Re-rated, capped and taken back"
  id rerated
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
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

metric sold = sum of Deal.amount where stage is Won

metric attainment = sold / new_business_quota otherwise 0%

vesting half_year
  every 1 month for 6 months
  cliff 2 months

tiers bands on attainment, whole, over each quarter
  from    0% : 4%
  from   50% : 8.5%
  above 100% : 12.25%

commission sales
  for each Deal where stage is Won
  earn amount at bands
  at least EUR 3 per Deal
  at most EUR 900 per Deal
  at most EUR 1,500 per quarter, excess lost
  payable 2/3 on closed_on
  payable 1/3 by half_year from closed_on
  on left_on when leaver is Good : keep pro rata by days, at once
  on left_on otherwise : forfeit the rest

commission extra
  for each Deal where product is Plus
  earn 1.5% of amount
  payable 45 days after closed_on, unless any Cancellation of this Deal by then
  on left_on : keep vested

accelerator push on sales, extra
  when closed_on is at least 2026-04-01
  add 33% of (sales + extra)

accelerator brake on sales, push
  when (sold quarter to date) is above EUR 5,000
  reduce by 10% of (sales + push)

clawback cancelled
  for each Cancellation within 120 days of deal.closed_on
  take back what deal earned in sales, push
  share falling evenly from 100% to 25% over 120 days
  attainment stays
  recover by offset, at most 30% of each payment
  on left_on : invoice the rest

clawback cancelled_extra
  for each Cancellation
  take back what deal earned in sales, extra
  share 40%
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on when leaver is Bad : invoice the rest
  on left_on otherwise : waive the rest

draw ramp
  for months 1 to 5 from joined_on
  top up what is payable to EUR 400
  counting sales, push, extra
  recover from pay above EUR 500, until repaid
  on left_on : waive the rest
