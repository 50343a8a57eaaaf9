# Common practice of share plans: Two triggers
plan "Two triggers"
  id term-04-double-trigger
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id           : text, key
  joined_on    : date
  dismissed_on : date, may be blank
  takes part from joined_on to dismissed_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

record Takeover on closed_on
  id         : text, key
  closed_on  : date

vesting four_years
  every 1 month for 48 months
  cliff 12 months

award grant
  for each Grant
  earn amount
  payable by four_years from granted_on
  on dismissed_on when (first of Takeover.closed_on) + 12 months is at least dismissed_on : vest all, at once
  on dismissed_on otherwise : forfeit the rest

# 100 a month from 1 February 2025: 22 parts by 15 November 2026, 26 by 1 March 2027. The last day of
# the 12 months counts; a day later, what has not vested is forfeited.
example "Dismissed within a year of the takeover, and after it"
  given Rep
    | id  | joined_on  | dismissed_on |
    | ana | 2025-01-01 | 2026-11-15   |
    | ben | 2025-01-01 | 2027-03-01   |
    | cat | 2025-01-01 | 2027-03-02   |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
    | g2 | ben | 2025-01-01 | JPY 4,800 |
    | g3 | cat | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2040-12-31
  expect grant payable to ana in 2026-11-15 is JPY 2,600
  expect grant payable for g1 is JPY 4,800
  expect grant payable to ben in 2027-03 is JPY 2,300
  expect grant payable for g2 is JPY 4,800
  expect grant forfeited for g2 is nothing
  expect grant payable for g3 is JPY 2,600
  expect grant forfeited for g3 is JPY 2,200
