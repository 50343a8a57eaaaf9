plan "Tiers by quota, with weights and counts"
  id tiers-quota
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Product
  Core
  Extra
  Side

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  product    : Product

record Meeting for rep on held_on
  id         : text, key
  rep        : Rep
  held_on    : date

quota target : money from data per quarter

term weight by Product
  Core      = 100%
  Extra     = 120%
  otherwise = 50%

metric sold = sum of Sale.amount

metric attainment = sold / target otherwise 0%

metric meetings = count of Meeting

tiers rates on attainment, marginal, over each year
  from   0% : 4%
  from  50% : 8%
  from 100% : 12%

tiers by_meetings on meetings, whole, over each month
  from 0 : 10%
  from 3 : 20%

tiers fee_steps on meetings, marginal, over each month
  from 0 : 100%
  from 2 : 150%

tiers monthly on attainment, marginal, over each year
  from  0% : 4%
  from 50% : 8%

commission sales
  for each Sale
  earn amount * weight[product] at rates
  payable on sold_on

commission by_activity
  for each Sale
  earn amount at by_meetings
  payable on sold_on

fee per_meeting
  for each Meeting
  earn EUR 40 at fee_steps

commission month_end
  for each month
  earn sold at monthly

# Quota of the year 4 x 250 = 1,000: bounds at 500 and 1,000. The bands see the amount, not the
# weight. s2 goes from 400 to 700: 100/300 at 4%, 200/300 at 8%, of 360: 4.80 + 19.20.
example "A weight multiplies what is paid, the bands run on the measure"
  given Rep
    | id  |
    | ana |
  given target
    | rep | quarter | value   |
    | ana | 2026-Q1 | EUR 250 |
    | ana | 2026-Q2 | EUR 250 |
    | ana | 2026-Q3 | EUR 250 |
    | ana | 2026-Q4 | EUR 250 |
  given Sale
    | id | rep | sold_on    | amount  | product |
    | s1 | ana | 2026-01-10 | EUR 400 | Core    |
    | s2 | ana | 2026-02-10 | EUR 300 | Extra   |
    | s3 | ana | 2026-02-11 | EUR 700 | Side    |
  as of 2026-12-31
  expect sales earned for s1 is EUR 16.00
  expect sales earned for s2 is EUR 24.00
  # from 700 to 1,400: 300/700 of 350 at 8% = 12, 400/700 of 350 at 12% = 24
  expect sales earned for s3 is EUR 36.00
  # a clause per month through yearly tiers: January 0 to 400, February 400 to 1,400
  expect month_end earned by ana in 2026-01 is EUR 16.00
  expect month_end earned by ana in 2026-02 is EUR 76.00
  expect month_end earned by ana in 2026-03 is nothing
  # no meetings: the first band
  expect by_activity earned for s1 is EUR 40.00

# Meetings held on the day of a sale count for it. The third meeting, on 12 January, moves the band:
# s1 is owed another 10 on that day.
example "Tiers on a count of something else"
  given Rep
    | id  |
    | ana |
  given Meeting
    | id | rep | held_on    |
    | m1 | ana | 2026-01-05 |
    | m2 | ana | 2026-01-08 |
    | m3 | ana | 2026-01-12 |
    | m4 | ana | 2026-02-10 |
  given Sale
    | id | rep | sold_on    | amount  | product |
    | s1 | ana | 2026-01-10 | EUR 100 | Core    |
    | s2 | ana | 2026-01-20 | EUR 100 | Core    |
    | s3 | ana | 2026-02-10 | EUR 100 | Core    |
  as of 2026-12-31
  expect by_activity earned by ana in 2026-01 is EUR 40.00
  expect by_activity earned for s1 is EUR 20.00
  expect by_activity earned by ana in 2026-01-12 is EUR 10.00
  expect by_activity earned for s3 is EUR 10.00
  expect per_meeting earned for m1 is EUR 40.00
  expect per_meeting earned for m2 is EUR 40.00
  expect per_meeting earned for m3 is EUR 60.00
  expect per_meeting earned for m4 is EUR 40.00
