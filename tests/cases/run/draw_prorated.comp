# A draw for part of a month: the share of the days on which somebody takes part, both ends counted.
plan "Prorated draws"
  id prorated-draws
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission sales
  for each Sale
  earn amount

draw least
  for each month
  top up what is payable to EUR 1,000
  counting sales
  prorated by days active
  recover from pay above EUR 1,000
  on left_on : invoice the rest

draw loan
  for months 1 to 3 from joined_on
  lend EUR 310
  counting sales
  prorated by complete months active
  recover nothing

# January has 31 days, of which 21 from the 11th on: 1,000 x 21 / 31 = 677.419, so the top-up is to
# 677.42; 200 are payable, 477.42 are missing. February: 1,600 payable, of which 600 are above 1,000
# and 477.42 are owed: all of it. March, to the 10th: 1,000 x 10 / 31 = 322.58, nothing payable. Nothing
# more is to come: 322.58 are invoiced. April: she is not there on any day.
# The loan counts complete months: none in January, one in February, none in March.
example "Joining and leaving in a month"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2026-01-11 | 2026-03-10 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-20 | EUR   200 |
    | s2 | ana | 2026-02-10 | EUR 1,600 |
  as of 2026-05-31
  expect least payable to ana in 2026-01 is EUR 477.42
  expect least payable to ana in 2026-02 is EUR -477.42
  expect least payable to ana in 2026-03 is EUR 322.58
  expect least payable to ana in 2026-04 is nothing
  expect total paid to ana in 2026-01 is EUR 677.42
  expect total paid to ana in 2026-02 is EUR 1,432.58
  expect total paid to ana in 2026-03 is EUR 322.58
  expect total invoiced to ana in 2026-03 is EUR 322.58
  expect loan payable to ana in 2026-01 is nothing
  expect loan payable to ana in 2026-02 is EUR 310.00
  expect loan payable to ana in 2026-03 is nothing

# More is payable than the share of the amount: nothing is topped up.
example "Enough for the days"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-11 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-01-20 | EUR 700 |
  as of 2026-01-31
  expect least payable to ana in 2026-01 is nothing
  expect total paid to ana in 2026-01 is EUR 700.00
