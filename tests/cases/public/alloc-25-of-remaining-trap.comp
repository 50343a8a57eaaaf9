# A public vesting package: 1/48 of what remains at the cliff
plan "1/48 of what remains at the cliff"
  id alloc-25-of-remaining-trap
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

vesting five_years
  25% after 12 months
  then rest every 1 month for 48 months

award by_five_years
  for each Grant
  earn amount
  payable by five_years from vests_from

# The rest is 750,000 in 48 parts: 15,625 a month.
example "1/48 of what remains at the cliff"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount        |
    | g1 | ana | 2015-01-01 | 2015-01-01 | JPY 1,000,000 |
  as of 2040-12-31
  expect by_five_years payable to ana in 2015 is nothing
  expect by_five_years payable to ana in 2016-01 is JPY 250,000
  expect by_five_years payable to ana in 2016-02 is JPY 15,625
  expect by_five_years payable to ana in 2020-01 is JPY 15,625
  expect by_five_years payable for g1 is JPY 1,000,000
