# Common practice of share plans: Half of what is unvested, and the rest in three ways
plan "Half of what is unvested, and the rest in three ways"
  id term-05-partial-acceleration-three-meanings
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key

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

award proportional
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest 50% of the rest, rest evenly, at once

award soonest_first
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest 50% of the rest, rest soonest first, at once

award latest_first
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest 50% of the rest, rest latest first, at once

# 1,400 have vested and 3,400 have not; March 2026 has the 14th part of 100 and 1,700.
# Evenly, 50 stays of each of 34 parts. Soonest first leaves the last 17 parts, latest first the
# next 17.
example "Half of what is unvested"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2040-12-31
  expect proportional payable to ana in 2026-03 is JPY 1,800
  expect proportional payable to ana in 2026-04 is JPY 50
  expect proportional payable to ana in 2029-01 is JPY 50
  expect proportional payable for g1 is JPY 4,800
  expect latest_first payable to ana in 2026-03 is JPY 1,800
  expect latest_first payable to ana in 2026-04 is JPY 100
  expect latest_first payable to ana in 2027-08 is JPY 100
  expect latest_first payable to ana in 2027-09 is nothing
  expect latest_first payable for g1 is JPY 4,800
  expect soonest_first payable to ana in 2026-03 is JPY 1,800
  expect soonest_first payable to ana in 2027-08 is nothing
  expect soonest_first payable to ana in 2027-09 is JPY 100
  expect soonest_first payable to ana in 2029-01 is JPY 100
  expect soonest_first payable for g1 is JPY 4,800
