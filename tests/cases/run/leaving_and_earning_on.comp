# Lines about leaving in clauses that earn after it: what is earned later has nothing to do with it.
plan "Leaving and earning on"
  id leaving-on
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  monthly    : money

record Cancellation on cancelled_on
  id           : text, key
  contract     : Contract
  cancelled_on : date

record Takeover on closed_on
  id         : text, key
  closed_on  : date

metric signed = sum of Contract.monthly

tiers steps on signed, whole, over each year
  from EUR        0 : 10%
  from EUR 1,000.00 : 20%

vesting in_thirds
  every 1 month for 3 months

salary pay
  for each month
  earn EUR 3,100
  prorated by days active
  payable 30 days after end of the month
  on left_on : forfeit the rest

commission halves
  for each Contract
  earn monthly
  also after leaving
  payable 50% on signed_on
  payable 50% 90 days after signed_on
  on left_on : forfeit the rest

commission thirds
  for each Contract
  earn monthly
  also after leaving
  payable by in_thirds from signed_on
  on left_on : keep pro rata by days, at once

commission residual
  for each month of Contract from signed_on for 4 months
  earn 10% of monthly
  also after leaving
  payable 45 days after end of the month
  on left_on : forfeit the rest

commission rated
  for each Contract
  earn monthly at steps
  also after leaving
  payable 50% on signed_on
  payable 50% 90 days after signed_on
  on left_on : forfeit the rest

commission until_the_takeover
  for each month of Contract from signed_on for 4 months
  earn 10% of monthly
  payable 45 days after end of the month
  on (first of Takeover.closed_on) : forfeit the rest

clawback back
  for each Cancellation
  take back what contract earned in residual
  share 75%
  attainment stays
  recover by offset

example "The salary of the month of leaving is not touched by leaving"
  # April, earned on 30 April, is payable on 30 May: on 20 May it is not payable yet, so it goes.
  # May has 20 of 31 days: 2,000, earned on 31 May, after leaving; payable on 30 June.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-04-01 | 2026-05-20 |
  as of 2026-12-31
  expect pay forfeited by ana in 2026-04 is EUR 3,100.00
  expect pay earned by ana in 2026-05 is EUR 2,000.00
  expect pay forfeited by ana in 2026-05 is nothing
  expect pay payable to ana in 2026-06 is EUR 2,000.00

example "What was signed before loses its second half, what is signed later does not"
  # c1 of 1 March, 600: the half of 30 May goes on 20 May. c2 of 1 June, 400, is paid in full.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-20 |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-03-01 | EUR 600 |
    | c2 | ana | 2026-06-01 | EUR 400 |
  as of 2026-12-31
  expect halves payable for c1 is EUR 300.00
  expect halves forfeited for c1 is EUR 300.00
  expect halves payable for c2 is EUR 400.00
  expect halves forfeited for c2 is nothing

example "Pro rata is about what was there"
  # c1 of 1 May, 900, vests 300 on 1 June, 1 July and 1 August. On 16 May, 15 of the 31 days to
  # 1 June have passed: 300 x 15 / 31 = 145.16 comes at once, and 754.84 goes. c2 of 1 June vests
  # in full.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-16 |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-05-01 | EUR 900 |
    | c2 | ana | 2026-06-01 | EUR 300 |
  as of 2026-12-31
  expect thirds payable to ana in 2026-05 is EUR 145.16
  expect thirds forfeited for c1 is EUR 754.84
  expect thirds payable for c2 is EUR 300.00

example "Months of one contract: those earned before lose what is to come, later ones do not"
  # c1 of 1 March, 1,000: months end on 31 March, 30 April, 31 May and 30 June, 100 each. They are
  # payable 45 days after the end of the month: 15 May, 14 June, 15 July, 14 August. On 20 May the
  # first is paid and the second goes; the third and fourth are earned later, and are paid.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-20 |
  given Contract
    | id | rep | signed_on  | monthly   |
    | c1 | ana | 2026-03-01 | EUR 1,000 |
  as of 2026-12-31
  expect residual payable to ana in 2026-05 is EUR 100.00
  expect residual payable to ana in 2026-06 is nothing
  expect residual forfeited by ana in 2026-04 is EUR 100.00
  expect residual payable to ana in 2026-07 is EUR 100.00
  expect residual payable to ana in 2026-08 is EUR 100.00

example "A clawback after leaving counts what was forfeited, and takes from what came later"
  # By 10 June the contract has earned three months, 300; 75% of it, 225, must be gone. 100 was
  # forfeited; 125 is left: 100 of the month of May, which is to come on 15 July, and 25 of the 100
  # that was paid on 15 May. The month of June is earned later, and 75 more are cancelled: of what
  # is to come, 200, 175 are, the latest part first. So 25 of the month of May are paid.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-20 |
  given Contract
    | id | rep | signed_on  | monthly   |
    | c1 | ana | 2026-03-01 | EUR 1,000 |
  given Cancellation
    | id | contract | cancelled_on |
    | x1 | c1       | 2026-06-10   |
  as of 2026-12-31
  expect residual forfeited by ana in 2026-04 is EUR 100.00
  expect residual cancelled by ana in 2026-05 is EUR 75.00
  expect back earned for x1 is EUR -25.00
  expect residual cancelled by ana in 2026-06 is EUR 100.00
  expect residual payable to ana in 2026-07 is EUR 25.00

example "A row of re-rating that comes after leaving is not lost"
  # c1 of 1 April, 600 at 10%: 60, of which 30 is paid and 30, due on 30 June, goes on 20 May. c2 of
  # 1 June lifts the year to 1,100: 500 at 20% is 100, and c1 gets 10% of 600 more, 60, earned on
  # 1 June: half of it at once, half on 30 June.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-01 | 2026-05-20 |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-04-01 | EUR 600 |
    | c2 | ana | 2026-06-01 | EUR 500 |
  as of 2026-12-31
  expect rated forfeited for c1 is EUR 30.00
  expect rated payable for c1 is EUR 90.00
  expect rated payable for c2 is EUR 100.00
  expect ledger
    | component | record_key | earned_on  | payable_on | amount | status    |
    | rated     | c1         | 2026-04-01 | 2026-04-01 |  30.00 | payable   |
    | rated     | c1         | 2026-04-01 |            |  30.00 | forfeited |
    | rated     | c1         | 2026-06-01 | 2026-06-01 |  30.00 | payable   |
    | rated     | c1         | 2026-06-01 | 2026-06-30 |  30.00 | payable   |
    | rated     | c2         | 2026-06-01 | 2026-06-01 |  50.00 | payable   |
    | rated     | c2         | 2026-06-01 | 2026-08-30 |  50.00 | payable   |

example "An event in the middle of a contract"
  # Nobody leaves; the takeover of 20 May takes the month of April, as above, and no later one.
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Contract
    | id | rep | signed_on  | monthly   |
    | c1 | ana | 2026-03-01 | EUR 1,000 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-05-20 |
  as of 2026-12-31
  expect until_the_takeover forfeited by ana in 2026-04 is EUR 100.00
  expect until_the_takeover payable to ana in 2026-06 is nothing
  expect until_the_takeover payable to ana in 2026-07 is EUR 100.00
  expect until_the_takeover payable to ana in 2026-08 is EUR 100.00
