# A public vesting language and its tests: The later of a year and a listing
plan "The later of a year and a listing"
  id cliff-10-later-of-time-and-event
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
  cliff when any Listing

award by_four_years
  for each Grant
  earn amount
  payable by four_years from vests_from

example "The later of a year and a listing"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  given Listing
    | id | listed_on  |
    | l1 | 2026-06-15 |
  as of 2040-12-31
  expect by_four_years payable to ana in 2026-06 is JPY 1,700
  expect by_four_years payable to ana in 2026-07 is JPY 100
  expect by_four_years payable to ana in 2026-05 is nothing
  expect by_four_years payable for g1 is JPY 4,800

example "The later of a year and a listing, when it came first"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  given Listing
    | id | listed_on  |
    | l1 | 2025-09-01 |
  as of 2040-12-31
  expect by_four_years payable for g1 is JPY 4,800
  expect by_four_years payable to ana in 2026-01 is JPY 1,200
  expect by_four_years payable to ana in 2026-02 is JPY 100

example "The later of a year and a listing that has not come"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  as of 2040-12-31
  expect by_four_years payable for g1 is nothing
  expect by_four_years pending for g1 is JPY 4,800
