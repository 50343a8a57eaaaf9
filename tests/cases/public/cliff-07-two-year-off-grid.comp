# A public vesting calculator and its tests: A cliff between two parts
plan "A cliff between two parts"
  id cliff-07-two-year-off-grid
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

vesting two_years
  every 1 month for 24 months
  cliff on 2022-01-15
  allocate cumulative down

award by_two_years
  for each Grant
  earn amount
  payable by two_years from vests_from

example "A cliff between two parts"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount            |
    | g1 | ana | 2021-01-01 | 2021-01-01 | JPY 1,000,000,000 |
  as of 2040-12-31
  expect by_two_years payable to ana in 2022-01 is JPY 500,000,000
  expect by_two_years payable to ana in 2022-02 is JPY 41,666,666
  expect by_two_years payable to ana in 2022-03 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-04 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-05 is JPY 41,666,666
  expect by_two_years payable to ana in 2022-06 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-07 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-08 is JPY 41,666,666
  expect by_two_years payable to ana in 2022-09 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-10 is JPY 41,666,667
  expect by_two_years payable to ana in 2022-11 is JPY 41,666,666
  expect by_two_years payable to ana in 2022-12 is JPY 41,666,667
  expect by_two_years payable to ana in 2023-01 is JPY 41,666,667
