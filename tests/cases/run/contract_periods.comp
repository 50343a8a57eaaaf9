# Months counted from a date of a contract, one calculation on one day, earning after the end.
plan "Residuals"
  id residuals
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  bonus_on   : date
  takes part from joined_on to left_on

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  started_on : date
  monthly    : money

record Stop on day
  id         : text, key
  contract   : Contract
  day        : date

commission residual "Residual"
  for each month of Contract from started_on for 12 months
  when not (any Stop of this Contract)
  earn 15% of monthly
  also after the end

commission second_year
  for each month of Contract from started_on + 12 months for 12 months
  earn 10% of monthly
  also after the end
  also after leaving

commission within_plan
  for each quarter of Contract from started_on for 2 years where monthly is above EUR 200
  earn monthly
  at most EUR 500 per year, excess lost

accelerator push on residual
  add 10% of residual

bonus anniversary
  once on bonus_on where joined_on is at most 2026-01-31
  earn 1% of ((sum of Contract.monthly) since the start)

bonus closing
  once on 2026-12-15
  earn EUR 50
  payable 10 days after 2026-12-15

reward pin
  once on 2026-06-01
  give "Pin"

clawback undone
  for each Stop within 12 months of contract.started_on
  take back what contract earned in residual
  share 50%
  attainment stays
  recover by offset

example "Months start on the 31st and never chain"
  # c1 starts on 31 January 2026. Month 1 ends on 27 February, the day before 28 February (the 31st
  # cut to February's last day); month 2 starts on 28 February and ends on 30 March; month 3 runs
  # from 31 March to 29 April (30 April is month 4's first day). 15% of 300 is 45.
  given Rep
    | id  | joined_on  | bonus_on   |
    | ana | 2025-01-01 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2026-01-20 | 2026-01-31 | EUR 300 |
  as of 2026-04-30
  expect residual earned for c1 is EUR 135.00
  expect push earned for c1 is EUR 13.50
  expect residual earned by ana in 2026-02-27 is EUR 45.00
  expect residual earned by ana in 2026-03-30 is EUR 45.00
  expect residual earned by ana in 2026-04-29 is EUR 45.00
  expect residual earned by ana in 2026-02 is EUR 45.00
  expect ledger
    | component | record_key | earned_on  | amount | reason                            |
    | residual  | c1         | 2026-02-27 |  45.00 | Residual for Contract c1, month 1 |
    | residual  | c1         | 2026-03-30 |  45.00 | Residual for Contract c1, month 2 |
    | residual  | c1         | 2026-04-29 |  45.00 | Residual for Contract c1, month 3 |

example "The last day of a month has to come"
  # As of 28 April month 3 of c1 is not over.
  given Rep
    | id  | joined_on  | bonus_on   |
    | ana | 2025-01-01 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2026-01-20 | 2026-01-31 | EUR 300 |
  as of 2026-04-28
  expect residual earned for c1 is EUR 90.00

example "What was signed within the plan goes on after its end, and no other contract"
  # c1 starts on 1 March 2026: twelve months at 45 to 28 February 2027 are 540, then twelve at 30 to
  # 29 February 2028 are 360; as of 31 August 2027 six of these are over: 180. c2 is signed after the
  # plan and earns nothing. Quarters end within the plan on 31 May, 31 August and 30 November: 300
  # each, of which the cap of 500 a year leaves 300, 200 and nothing.
  given Rep
    | id  | joined_on  | bonus_on   |
    | ana | 2025-01-01 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2026-02-20 | 2026-03-01 | EUR 300 |
    | c2 | ana | 2027-01-20 | 2027-02-01 | EUR 300 |
  as of 2027-08-31
  expect residual earned for c1 is EUR 540.00
  expect residual earned by ana in 2027-02 is EUR 45.00
  expect residual earned by ana in 2027-03 is nothing
  expect second_year earned for c1 is EUR 180.00
  expect second_year earned by ana in 2027-03-31 is EUR 30.00
  expect residual earned for c2 is nothing
  expect within_plan earned for c1 is EUR 500.00
  expect within_plan earned by ana in 2026-08 is EUR 200.00

example "A stop ends the months and takes back half of those before it"
  # Months 1 to 3 of c1 end on 31 January, 28 February and 31 March: 135. The stop on 15 April takes
  # half, 67.50, and month 4, which ends on 30 April, earns nothing any more.
  given Rep
    | id  | joined_on  | bonus_on   |
    | ana | 2025-01-01 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2025-12-20 | 2026-01-01 | EUR 300 |
  given Stop
    | id | contract | day        |
    | s1 | c1       | 2026-04-15 |
  as of 2026-12-31
  expect residual earned for c1 is EUR 135.00
  expect undone earned for s1 is EUR -67.50

example "Once on a day of each person, or on one day for all"
  # ana's day is 10 May: 1% of the 300 and 500 signed by then is 8. ben joined too late for the
  # condition. The closing bonus of 15 December is payable on 25 December; ben had left by then.
  given Rep
    | id  | joined_on  | left_on    | bonus_on   |
    | ana | 2025-01-01 |            | 2026-05-10 |
    | ben | 2026-02-01 | 2026-12-14 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2026-01-20 | 2026-12-31 | EUR 300 |
    | c2 | ana | 2026-05-10 | 2026-12-31 | EUR 500 |
    | c3 | ana | 2026-05-11 | 2026-12-31 | EUR 900 |
    | c4 | ben | 2026-05-01 | 2026-12-31 | EUR 900 |
  as of 2026-12-31
  expect anniversary earned by ana in 2026-05-10 is EUR 8.00
  expect anniversary earned by ben in 2026 is nothing
  expect closing earned by ana in 2026-12-15 is EUR 50.00
  expect closing payable to ana in 2026-12-25 is EUR 50.00
  expect closing earned by ben in 2026 is nothing

example "The day has to come"
  given Rep
    | id  | joined_on  | bonus_on   |
    | ana | 2025-01-01 | 2026-05-10 |
  as of 2026-12-14
  expect closing earned by ana in 2026 is nothing

example "Somebody who has left earns the second year only"
  # ana leaves on 15 March 2026. Month 1 ended on 31 January and month 2 on 28 February: 90. Of the
  # contract that started a year before, months 13 to 24 are in 2026: twelve at 30 are 360.
  given Rep
    | id  | joined_on  | left_on    | bonus_on   |
    | ana | 2025-01-01 | 2026-03-15 | 2026-05-10 |
  given Contract
    | id | rep | signed_on  | started_on | monthly |
    | c1 | ana | 2026-01-01 | 2026-01-01 | EUR 300 |
    | c0 | ana | 2025-01-01 | 2025-01-01 | EUR 300 |
  as of 2026-12-31
  expect residual earned for c1 is EUR 90.00
  expect second_year earned for c0 is EUR 360.00
  expect second_year earned by ana in 2026-12 is EUR 30.00
