# A public vesting calculator: Twelve over sixteen quarters
plan "Twelve over sixteen quarters"
  id cliff-11-quarterly-small-grant
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

vesting quarters
  every 3 months for 48 months
  cliff 12 months
  allocate cumulative down

award by_quarters
  for each Grant
  earn amount
  payable by quarters from vests_from

example "Twelve over sixteen quarters"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount |
    | g1 | ana | 2023-03-01 | 2023-03-01 | JPY 12 |
  as of 2040-12-31
  expect by_quarters payable to ana in 2024-03 is JPY 3
  expect by_quarters payable to ana in 2024-09 is JPY 1
  expect by_quarters payable to ana in 2024-12 is JPY 1
  expect by_quarters payable to ana in 2025-03 is JPY 1
  expect by_quarters payable to ana in 2025-09 is JPY 1
  expect by_quarters payable to ana in 2025-12 is JPY 1
  expect by_quarters payable to ana in 2026-03 is JPY 1
  expect by_quarters payable to ana in 2026-09 is JPY 1
  expect by_quarters payable to ana in 2026-12 is JPY 1
  expect by_quarters payable to ana in 2027-03 is JPY 1
  expect by_quarters payable for g1 is JPY 12
