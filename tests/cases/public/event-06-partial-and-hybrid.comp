# Open Cap Table tools, canonical schedules: Most over time, a part on a listing
plan "Most over time, a part on a listing"
  id event-06-partial-and-hybrid
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
  vests_from : date
  amount     : money

record Listing on listed_on
  id         : text, key
  listed_on  : date

vesting four_years
  every 1 month for 48 months
  cliff 12 months

award hybrid
  for each Grant
  earn amount
  payable 90% by four_years from vests_from
  payable 10% when any Listing

# 90,000 x 12/48 = 22,500 on the cliff; June 2027 has one part of 1,875 and 10,000.
example "Most over time, a part on a listing"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount      |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 100,000 |
  given Listing
    | id | listed_on  |
    | l1 | 2027-06-15 |
  as of 2040-12-31
  expect hybrid payable to ana in 2026-01 is JPY 22,500
  expect hybrid payable for g1 is JPY 100,000
  expect hybrid payable to ana in 2027-06 is JPY 11,875
