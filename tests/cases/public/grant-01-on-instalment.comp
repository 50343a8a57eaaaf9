# Open Cap Table tools, canonical schedules: Vesting that began before the award
plan "Vesting that began before the award"
  id grant-01-on-instalment
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

vesting four_years
  every 1 month for 48 months

award by_four_years
  for each Grant
  earn amount
  payable by four_years from vests_from

example "Vesting that began before the award"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-04-01 | 2025-01-01 | JPY 4,800 |
  as of 2040-12-31
  expect by_four_years payable to ana in 2025-04 is JPY 300
  expect by_four_years payable to ana in 2025-05 is JPY 100
  expect by_four_years payable to ana in 2025-06 is JPY 100
  expect by_four_years payable to ana in 2025-07 is JPY 100
  expect by_four_years payable to ana in 2025-08 is JPY 100
  expect by_four_years payable to ana in 2025-09 is JPY 100
  expect by_four_years payable to ana in 2025-10 is JPY 100
  expect by_four_years payable to ana in 2025-11 is JPY 100
  expect by_four_years payable to ana in 2025-12 is JPY 100
  expect by_four_years payable to ana in 2026-01 is JPY 100
  expect by_four_years payable to ana in 2026-02 is JPY 100
  expect by_four_years payable to ana in 2026-03 is JPY 100
  expect by_four_years payable to ana in 2026-04 is JPY 100
  expect by_four_years payable to ana in 2026-05 is JPY 100
  expect by_four_years payable to ana in 2026-06 is JPY 100
  expect by_four_years payable to ana in 2026-07 is JPY 100
  expect by_four_years payable to ana in 2026-08 is JPY 100
  expect by_four_years payable to ana in 2026-09 is JPY 100
  expect by_four_years payable to ana in 2026-10 is JPY 100
  expect by_four_years payable to ana in 2026-11 is JPY 100
  expect by_four_years payable to ana in 2026-12 is JPY 100
  expect by_four_years payable to ana in 2027-01 is JPY 100
  expect by_four_years payable to ana in 2027-02 is JPY 100
  expect by_four_years payable to ana in 2027-03 is JPY 100
  expect by_four_years payable to ana in 2027-04 is JPY 100
  expect by_four_years payable to ana in 2027-05 is JPY 100
  expect by_four_years payable to ana in 2027-06 is JPY 100
  expect by_four_years payable to ana in 2027-07 is JPY 100
  expect by_four_years payable to ana in 2027-08 is JPY 100
  expect by_four_years payable to ana in 2027-09 is JPY 100
  expect by_four_years payable to ana in 2027-10 is JPY 100
  expect by_four_years payable to ana in 2027-11 is JPY 100
  expect by_four_years payable to ana in 2027-12 is JPY 100
  expect by_four_years payable to ana in 2028-01 is JPY 100
  expect by_four_years payable to ana in 2028-02 is JPY 100
  expect by_four_years payable to ana in 2028-03 is JPY 100
  expect by_four_years payable to ana in 2028-04 is JPY 100
  expect by_four_years payable to ana in 2028-05 is JPY 100
  expect by_four_years payable to ana in 2028-06 is JPY 100
  expect by_four_years payable to ana in 2028-07 is JPY 100
  expect by_four_years payable to ana in 2028-08 is JPY 100
  expect by_four_years payable to ana in 2028-09 is JPY 100
  expect by_four_years payable to ana in 2028-10 is JPY 100
  expect by_four_years payable to ana in 2028-11 is JPY 100
  expect by_four_years payable to ana in 2028-12 is JPY 100
  expect by_four_years payable to ana in 2029-01 is JPY 100
  expect by_four_years payable for g1 is JPY 4,800
