# Open Cap Table tools, first version: two events, each with a last day of its own
plan "Two events by themselves"
  id event-04-two-independent
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2027-12-31
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
  payable 25% when any Milestone where kind is A and reached_on is at most 2026-01-01
  payable 75% when any Milestone where kind is B and reached_on is at most 2027-01-01

example "Neither"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  as of 2027-12-31
  expect shares payable for g1 is nothing

example "B alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b | B | 2026-06-01 |
  as of 2027-12-31
  expect shares payable to ana in 2026-06-01 is 3_600 units
  expect shares payable for g1 is 3_600 units

example "A alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2025-06-01 |
  as of 2027-12-31
  expect shares payable to ana in 2025-06-01 is 1_200 units
  expect shares payable for g1 is 1_200 units

example "A, then B"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a | A | 2025-06-01 |
    | b | B | 2026-06-01 |
  as of 2027-12-31
  expect shares payable to ana in 2025-06-01 is 1_200 units
  expect shares payable to ana in 2026-06-01 is 3_600 units
  expect shares payable for g1 is 4_800 units

example "B alone, early"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b | B | 2025-06-01 |
  as of 2027-12-31
  expect shares payable to ana in 2025-06-01 is 3_600 units
  expect shares payable for g1 is 3_600 units

example "B, then A"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b | B | 2025-06-01 |
    | a | A | 2025-12-31 |
  as of 2027-12-31
  expect shares payable to ana in 2025-06-01 is 3_600 units
  expect shares payable to ana in 2025-12-31 is 1_200 units
  expect shares payable for g1 is 4_800 units
