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

"It is paid on top of the caps of new_business."
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

example "A deal that straddles the 50% line"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given new_business_quota
    | rep | quarter | value       |
    | ana | 2026-Q1 | EUR 100,000 |
    | ana | 2026-Q2 | EUR 100,000 |
    | ana | 2026-Q3 | EUR 100,000 |
    | ana | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount      | product | stage |
    | d1 | ana | 2026-01-10 | EUR 180,000 | Core    | Won   |
    | d2 | ana | 2026-02-11 | EUR  40,000 | Core    | Won   |
  as of 2026-06-30
  expect new_business earned by ana in 2026-02 is EUR 2,400.00

example "A deal that is cancelled after 45 days"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given new_business_quota
    | rep | quarter | value       |
    | ana | 2026-Q1 | EUR 100,000 |
    | ana | 2026-Q2 | EUR 100,000 |
    | ana | 2026-Q3 | EUR 100,000 |
    | ana | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount     | product | stage |
    | d1 | ana | 2026-03-02 | EUR 40,000 | Core    | Won   |
    | d2 | ana | 2026-05-11 | EUR 10,000 | Core    | Won   |
  given Cancellation
    | id | deal | cancelled_on |
    | x1 | d1   | 2026-04-16   |
  as of 2026-05-31
  expect new_business earned for d1 is EUR 1,600.00
  expect new_business payable to ana in 2026-03 is EUR 1,280.00
  expect new_business cancelled for d1 is EUR 320.00
  expect early_cancellation earned for x1 is EUR -880.00
  expect new_business earned for d2 is EUR 400.00
  expect total paid to ana in 2026-05 is EUR 160.00

example "A cancellation after 180 days takes nothing back"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given new_business_quota
    | rep | quarter | value       |
    | ana | 2026-Q1 | EUR 100,000 |
    | ana | 2026-Q2 | EUR 100,000 |
    | ana | 2026-Q3 | EUR 100,000 |
    | ana | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount     | product | stage |
    | d1 | ana | 2026-01-05 | EUR 40,000 | Core    | Won   |
  given Cancellation
    | id | deal | cancelled_on |
    | x1 | d1   | 2026-07-05   |
  as of 2026-07-31
  expect new_business payable for d1 is EUR 1,600.00
  expect early_cancellation earned by ana in 2026 is nothing

example "A ramp draw that is paid and recovered"
  given Rep
    | id | name | joined_on  |
    | bo | Bo   | 2026-02-10 |
  given new_business_quota
    | rep | quarter | value       |
    | bo  | 2026-Q1 | EUR 100,000 |
    | bo  | 2026-Q2 | EUR 100,000 |
    | bo  | 2026-Q3 | EUR 100,000 |
    | bo  | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount      | product | stage |
    | d1 | bo  | 2026-03-10 | EUR  50,000 | Core    | Won   |
    | d2 | bo  | 2026-04-14 | EUR 200,000 | Core    | Won   |
  as of 2026-04-30
  expect total paid to bo in 2026-02 is EUR 3,000.00
  expect new_business payable to bo in 2026-03 is EUR 1,600.00
  expect total paid to bo in 2026-03 is EUR 3,000.00
  expect balance of ramp for bo in 2026-03 is EUR 4,400.00
  expect new_business earned by bo in 2026-04 is EUR 10,000.00
  expect balance of ramp for bo in 2026-04 is EUR 0
  expect total paid to bo in 2026-04 is EUR 3,600.00

example "A good and a bad leaver before the cliff of the loyalty award"
  given Rep
    | id | name | joined_on  | left_on    | leaver |
    | cy | Cy   | 2025-01-01 | 2027-06-15 | Good   |
    | di | Di   | 2025-01-01 | 2027-06-15 | Bad    |
  given new_business_quota
    | rep | quarter | value       |
    | cy  | 2026-Q1 | EUR 100,000 |
    | cy  | 2026-Q2 | EUR 100,000 |
    | cy  | 2026-Q3 | EUR 100,000 |
    | cy  | 2026-Q4 | EUR 100,000 |
    | di  | 2026-Q1 | EUR 100,000 |
    | di  | 2026-Q2 | EUR 100,000 |
    | di  | 2026-Q3 | EUR 100,000 |
    | di  | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount      | product | stage |
    | d1 | cy  | 2026-05-04 | EUR 280,000 | Core    | Won   |
    | d2 | di  | 2026-05-04 | EUR 280,000 | Core    | Won   |
  as of 2027-12-31
  expect new_business earned for d1 is EUR 14,400.00
  expect loyalty earned by cy in 2026-12 is EUR 720.00
  expect loyalty payable to cy in 2027-12 is EUR 100.00
  expect loyalty forfeited by cy in 2026-12 is EUR 620.00
  expect loyalty forfeited by di in 2026-12 is EUR 720.00
