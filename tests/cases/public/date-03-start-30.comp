# Documentation of a month arithmetic library: A start on the 30th, in a leap year and another
plan "A start on the 30th, in a leap year and another"
  id date-03-start-30
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

vesting two
  every 1 month for 2 months

award by_two
  for each Grant
  earn amount
  payable by two from vests_from

example "A start on the 30th, in a leap year and another"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2008-01-30 | 2008-01-30 | JPY 200 |
    | g2 | ana | 2023-01-30 | 2023-01-30 | JPY 200 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_two    | g1         | 2008-02-29 | JPY 100 |
    | by_two    | g1         | 2008-03-30 | JPY 100 |
    | by_two    | g2         | 2023-02-28 | JPY 100 |
    | by_two    | g2         | 2023-03-30 | JPY 100 |
