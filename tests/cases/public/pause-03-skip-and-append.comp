# A share register's help pages: Skipped and added at the end
plan "Skipped and added at the end"
  id pause-03-skip-and-append
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

record Leave for rep
  id         : text, key
  rep        : Rep
  first_day  : date
  last_day   : date

vesting one_year
  every 1 month for 12 months

award grant
  for each Grant
  earn amount
  payable by one_year from granted_on
  pause during Leave from first_day to last_day, skipping instalments

# Instalments 5 to 7 (November to January) are skipped: four come to October 2025, eight from
# February to September 2026.
example "Away from 1 November to 1 January"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-06-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-11-01 | 2026-01-01 |
  as of 2040-12-31
  expect grant payable to ana in 2025-07-01 is JPY 100
  expect grant payable to ana in 2025-10-01 is JPY 100
  expect grant payable to ana in 2025-11 is nothing
  expect grant payable to ana in 2025-12 is nothing
  expect grant payable to ana in 2026-01 is nothing
  expect grant payable to ana in 2026-02-01 is JPY 100
  expect grant payable to ana in 2026-03-01 is JPY 100
  expect grant payable to ana in 2026-04-01 is JPY 100
  expect grant payable to ana in 2026-05-01 is JPY 100
  expect grant payable to ana in 2026-06-01 is JPY 100
  expect grant payable to ana in 2026-07-01 is JPY 100
  expect grant payable to ana in 2026-08-01 is JPY 100
  expect grant payable to ana in 2026-09-01 is JPY 100
  expect grant payable for g1 is JPY 1,200
