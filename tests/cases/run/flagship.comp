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

# A sale of 100,000 of Plus with 100,000 a quarter: the year's quota is 400,000, the bounds 200,000,
# 400,000 and 600,000. d1 100,000 at 4% of 120,000 = 4,800. d2 to 500,000: 100,000 at 4%, 200,000 at
# 8%, 100,000 at 12% = 32,000. d3 in December at 12%: 6,000, pushed by 1,500.
example "A year, its awards, and a good leaver"
  given Rep
    | id  | name | joined_on  | left_on    | leaver |
    | ana | Ana  | 2025-01-01 | 2027-08-15 | Good   |
    | bo  | Bo   | 2025-01-01 | 2027-08-15 |        |
  given new_business_quota
    | rep | quarter | value       |
    | ana | 2026-Q1 | EUR 100,000 |
    | ana | 2026-Q2 | EUR 100,000 |
    | ana | 2026-Q3 | EUR 100,000 |
    | ana | 2026-Q4 | EUR 100,000 |
    | bo  | 2026-Q1 | EUR 100,000 |
    | bo  | 2026-Q2 | EUR 100,000 |
    | bo  | 2026-Q3 | EUR 100,000 |
    | bo  | 2026-Q4 | EUR 100,000 |
  given Deal
    | id | rep | closed_on  | amount      | product  | stage |
    | d1 | ana | 2026-03-10 | EUR 100,000 | Plus     | Won   |
    | d2 | ana | 2026-06-11 | EUR 400,000 | Core     | Won   |
    | d3 | ana | 2026-12-01 | EUR 100,000 | Services | Won   |
    | d4 | bo  | 2026-06-30 | EUR 110,000 | Core     | Won   |
    | d5 | bo  | 2026-06-30 | EUR 900,000 | Core     | Lost  |
  as of 2030-12-31
  expect new_business earned for d1 is EUR 4,800
  expect new_business earned for d2 is EUR 32,000
  expect new_business earned for d3 is EUR 6,000
  expect december_push earned for d3 is EUR 1,500
  expect kicker earned by ana is EUR 2,500
  expect kicker earned by bo in 2026-06 is EUR 2,500
  expect presidents_club earned by bo is nothing
  # 5% of 42,800, without the push; 36 parts from 31 January 2027, the first twelve on 31 December
  # 2027. Left on 15 August 2027: seven parts, and no complete month since 31 July. The seven are
  # 2,140 x 7/36 = 416.11 and wait for the cliff.
  expect loyalty earned by ana is EUR 2,140
  expect loyalty payable to ana in 2027-12-31 is EUR 416.11
  expect loyalty payable for ana is EUR 416.11
  expect loyalty forfeited for ana is EUR 1,723.89
  # 110,000 at 4% is 4,400, 5% of it 220; a leaver without a mark forfeits it
  expect loyalty forfeited for bo is EUR 220

# d1 is cancelled 59 days later: 121/180 of 7,200 = 4,840 must be gone. 1,440 were still to come, so
# 3,400 are taken back. May pays nothing else of his, so nothing is offset: the claim waits for June,
# where d2 makes 5,120 payable, of which half may be taken: 2,560, and 840 in July.
example "A cancellation in the holdback"
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
    | d1 | ana | 2026-03-10 | EUR 180,000 | Core    | Won   |
    | d2 | ana | 2026-06-11 | EUR  90,000 | Core    | Won   |
    | d3 | ana | 2026-07-11 | EUR  25,000 | Core    | Won   |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-05-08   |
  as of 2026-07-31
  expect new_business earned for d1 is EUR 7,200
  expect new_business cancelled for d1 is EUR 1,440
  expect early_cancellation earned for c1 is EUR -3,400
  expect new_business earned for d2 is EUR 6,400
  expect total paid to ana in 2026-05 is EUR 0
  expect total paid to ana in 2026-06 is EUR 2,560
  # 25,000 at 8% = 2,000, 1,600 payable: half is 800 of the 840
  expect total paid to ana in 2026-07 is EUR 800

# Joined on 20 January, months 1 to 6 are January to June; the draw counts the kicker, not the push.
example "The ramp"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2026-01-20 |
  given new_business_quota
    | rep | quarter | value      |
    | ana | 2026-Q1 | EUR 10,000 |
    | ana | 2026-Q2 | EUR 10,000 |
    | ana | 2026-Q3 | EUR 10,000 |
    | ana | 2026-Q4 | EUR 10,000 |
  given Deal
    | id | rep | closed_on  | amount     | product | stage |
    | d1 | ana | 2026-02-10 | EUR 11,000 | Core    | Won   |
    | d2 | ana | 2026-07-10 | EUR 99,000 | Core    | Won   |
  as of 2026-08-31
  expect ramp earned by ana in 2026-01 is EUR 3,000
  # 440 of commission, 352 of it now
  expect ramp earned by ana in 2026-02 is EUR 2,648
  # March: the kicker of 2,500
  expect ramp earned by ana in 2026-03 is EUR 500
  expect ramp earned by ana in 2026-04 is EUR 3,000
  # 88 on 11 May
  expect ramp earned by ana in 2026-05 is EUR 2,912
  expect ramp earned by ana in 2026-06 is EUR 3,000
  expect balance of ramp for ana in 2026-06 is EUR 15,060
  # 11,000 to 110,000 of 40,000: 9,000 at 4%, 20,000 at 8%, 20,000 at 12%, 50,000 at 15% = 11,860;
  # 80% is 9,488, of which 6,488 is above 3,000
  expect new_business earned for d2 is EUR 11,860
  expect ramp earned by ana in 2026-07 is EUR -6,488
  expect total paid to ana in 2026-07 is EUR 3,000
  expect balance of ramp for ana in 2026-08 is EUR 8,572
