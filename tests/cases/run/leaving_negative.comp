plan "Leaving with a reversal to come"
  id leaving-negative
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
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

vesting slow
  every 1 month for 10 months

commission days_once
  for each Deal
  earn amount
  payable by slow from closed_on
  on left_on : keep pro rata by days, at once

commission forfeit
  for each Deal
  earn amount
  payable by slow from closed_on
  on left_on : forfeit the rest

# Parts of 10 a month from 10 January. By 25 March two parts are reached, and of the third
# (10 March to 10 April, 31 days) 15 days: 10 x 15 / 31 = 4.84. The reversal mirrors the deal.
example "A deal and its reversal come to zero"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-25 |
  given Deal
    | id | rep | closed_on  | amount   |
    | d1 | ana | 2026-01-10 | EUR  100 |
    | d2 | ana | 2026-01-10 | EUR -100 |
  as of 2026-12-31
  expect days_once payable for d1 is EUR 24.84
  expect days_once forfeited for d1 is EUR 75.16
  expect forfeit payable for d1 is EUR 20
  expect forfeit forfeited for d1 is EUR 80
  expect days_once payable for d2 is EUR -24.84
  expect days_once forfeited for d2 is EUR -75.16
  expect forfeit payable for d2 is EUR -20
  expect forfeit forfeited for d2 is EUR -80
