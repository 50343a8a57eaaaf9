# Caps on what is paid with each payment, on what re-rates, and on periods of a contract.
plan "Caps that wait"
  id caps-waiting
  version 1
  effective 2026-01-01 to 2026-12-31
  client "C"
  vendor "V"
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

record Payment on paid_on
  id         : text, key
  deal       : Deal
  paid_on    : date
  amount     : money

record Contract for rep on started_on
  id         : text, key
  rep        : Rep
  started_on : date

metric bookings = sum of Deal.amount

tiers steps on bookings, whole, over each year
  from EUR     0 : 5%
  from EUR 2,000 : 10%

commission a
  for each Deal
  earn 10% of amount
  payable with each Payment of this Deal in proportion to Payment.amount / amount
  on left_on : forfeit the rest

commission b
  for each Deal
  earn amount at steps
  payable 30 days after closed_on, unless any Payment of this Deal by then
  on left_on : keep pro rata by days, at once

cap per_deal on a
  at most EUR 60 per Deal

cap of_year on b
  at most EUR 180 per year, excess lost

fee monthly
  for each month of Contract from started_on for 12 months
  earn EUR 50

cap of_quarter on monthly
  at most EUR 120 per quarter, excess lost

example "Cut parts come with each payment; re-rated rows count; so do months of a contract"
  # a: 100 for d1, of which the cap leaves 60. Half is paid in March and a quarter in April: 75 of 100,
  # and 30 of the 40 that are cut; 10 wait, as do all 40 of d2.
  # b: d1 earns 50 at 5%. d2 reaches 2,000: it earns 100 at 10%, and d1 another 50: 200, of 180 a year.
  # monthly: 150 a quarter, of 120: 30 are cut in each of four quarters.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 1,000 |
    | d2 | ana | 2026-02-20 | EUR 1,000 |
  given Payment
    | id | deal | paid_on    | amount  |
    | p1 | d1   | 2026-03-10 | EUR 500 |
    | p2 | d1   | 2026-04-10 | EUR 250 |
  given Contract
    | id | rep | started_on |
    | c1 | ana | 2026-01-01 |
  as of 2026-12-31
  expect a payable for d1 is EUR 75.00
  expect per_deal payable for d1 is EUR -30.00
  expect per_deal pending for d1 is EUR -10.00
  expect per_deal pending for d2 is EUR -40.00
  expect of_year earned by ana in 2026 is EUR -20.00
  expect of_quarter earned by ana in 2026-Q1 is EUR -30.00
  expect of_quarter earned for c1 is EUR -120.00
