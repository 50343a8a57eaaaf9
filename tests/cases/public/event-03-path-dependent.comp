# Open Cap Table sample files: a second event counts after the first
plan "One event after another"
  id event-03-path-dependent
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2015-01-01 to 2017-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

record Milestone on reached_on
  id         : text, key
  kind       : one of A, B
  reached_on : date

award shares
  for each Grant
  earn amount
  payable 60% when any Milestone where kind is A and reached_on is at most 2016-09-30
  payable 40% when (any Milestone where kind is A and reached_on is at most 2016-09-30) and (any Milestone where kind is B and reached_on is at most 2017-03-31)

example "Neither"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2015-01-01 | 4_800 units |
  as of 2017-12-31
  expect shares payable for g1 is nothing

example "A alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2015-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2016-01-01 |
  as of 2017-12-31
  expect shares payable to ana in 2016-01-01 is 2_880 units
  expect shares payable for g1 is 2_880 units

example "A, then B"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2015-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2016-01-01 |
    | b | B | 2016-02-01 |
  as of 2017-12-31
  expect shares payable to ana in 2016-01-01 is 2_880 units
  expect shares payable to ana in 2016-02-01 is 1_920 units
  expect shares payable for g1 is 4_800 units

example "A a day late"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2015-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2016-10-01 |
    | b | B | 2017-01-01 |
  as of 2017-12-31
  expect shares payable for g1 is nothing

example "A on its last day, B a day late"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2015-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2016-09-30 |
    | b | B | 2017-04-01 |
  as of 2017-12-31
  expect shares payable to ana in 2016-09-30 is 2_880 units
  expect shares payable for g1 is 2_880 units
