"Partner programme for the EMEA inside-sales team."
plan "Northwind EMEA Partner Programme"
  id northwind-emea
  version 3
  client "Northwind GmbH"
  vendor "Bright Outsourcing Ltd"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly, 15 days after the month
  review by 2026-09-30

choice Product
  Core
  Plus      also written "PLUS", "Plus Pro"
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
  require amount is at least EUR 0

"A cancelled deal stays Won; the cancellation is a record of its own."
record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date
  at most one per deal

quota new_business_quota : money from data per quarter

term product_weight by Product
  Core      = 100%
  Plus      = 120%
  otherwise = 50%

"Sales value: what the vendor's people close."
metric bookings "Sales value" = sum of Deal.amount where stage is Won

metric attainment = bookings / new_business_quota otherwise 0%

"Every euro is paid at the rate of the band it falls in."
tiers standard "Standard rates" on attainment, marginal, over each year
  from   0% : 4%
  from  50% : 8%
  from 100% : 12%
  from 150% : 15%

commission new_business "New-business commission"
  for each Deal where stage is Won
  earn amount * product_weight[product] at standard
  at most EUR 60,000 per Deal
  at most EUR 200,000 per year, excess lost
  payable 80% on closed_on
  payable 20% 90 days after closed_on, unless any Cancellation of this Deal by then
  on left_on : keep all

accelerator december_push "December push" on new_business
  when closed_on in 2026-12
  add 25% of new_business

bonus kicker "Quarterly kicker"
  for each quarter
  when attainment of the quarter is at least 110%
  earn EUR 2,500

clawback early_cancellation "Early-cancellation clawback"
  for each Cancellation within 180 days of deal.closed_on
  take back what deal earned in new_business, december_push
  share falling evenly from 100% to 0% over 180 days
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest

draw ramp "Ramp draw"
  for months 1 to 6 from joined_on
  top up what is payable to EUR 3,000
  counting new_business, kicker
  recover from pay above EUR 3,000, until repaid
  on left_on : waive the rest

vesting three_year
  every 1 month for 36 months
  cliff 12 months

award loyalty "Long-term loyalty award"
  for each year
  earn 5% of new_business earned in the year
  payable by three_year from end of the year
  on left_on when leaver is Good : keep pro rata by months, on the original dates
  on left_on otherwise : forfeit the rest

reward presidents_club "President's Club"
  for each year
  when attainment of the year is at least 120%
  when rank of bookings of the year is at most 5
  give "Trip for two"
