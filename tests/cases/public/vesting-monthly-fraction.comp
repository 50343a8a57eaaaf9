# QnA Wiki, what monthly vesting means: a 36th of three quarters is a 48th of the whole
plan "Two wordings of four years"
  id vesting-monthly-fraction
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

"A 48th of the whole each month, of which a year is held back."
vesting of_the_whole
  every 1 month for 48 months
  cliff 12 months

"A quarter after a year, and a 36th of what remains each month."
vesting of_the_rest
  25% after 12 months
  then every 1 month for 36 months

award whole
  for each Grant
  earn amount
  payable by of_the_whole from granted_on

award remaining
  for each Grant
  earn amount
  payable by of_the_rest from granted_on

# 960 / 48 = 20, and 720 / 36 = 20
example "The year, the month after it, and the end"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-01 | 960 units |
  as of 2030-01-01
  expect whole payable to ana in 2026-12 is nothing
  expect whole payable to ana in 2027-01 is 240 units
  expect whole payable to ana in 2027-02 is 20 units
  expect whole payable to ana in 2029-12 is 20 units
  expect whole payable to ana in 2030-01 is 20 units
  expect whole payable for g1 is 960 units
  expect remaining payable to ana in 2026-12 is nothing
  expect remaining payable to ana in 2027-01 is 240 units
  expect remaining payable to ana in 2027-02 is 20 units
  expect remaining payable to ana in 2029-12 is 20 units
  expect remaining payable to ana in 2030-01 is 20 units
  expect remaining payable for g1 is 960 units
