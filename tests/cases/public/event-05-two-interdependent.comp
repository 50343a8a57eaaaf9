# Open Cap Table tools, first version: two events, and nothing before both are settled
plan "Two events that wait for each other"
  id event-05-two-interdependent
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2027-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

record Milestone on reached_on
  id         : text, key
  kind       : one of A, B
  reached_on : date

"An event that has not come by this day does not count any more."
record Deadline on falls_on
  id         : text, key
  kind       : one of A, B
  falls_on   : date

"Each part waits until the other event has happened or its last day has come."
award shares
  for each Grant
  earn amount
  payable 25% when (any Milestone where kind is A and reached_on is at most 2026-01-01) and ((any Milestone where kind is B and reached_on is at most 2027-01-01) or (any Deadline where kind is B))
  payable 75% when (any Milestone where kind is B and reached_on is at most 2027-01-01) and ((any Milestone where kind is A and reached_on is at most 2026-01-01) or (any Deadline where kind is A))

example "Neither"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable for g1 is nothing

example "B alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b  | B    | 2026-06-01 |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable to ana in 2026-06-01 is 3_600 units
  expect shares payable for g1 is 3_600 units

example "A alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a  | A    | 2025-06-01 |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable to ana in 2027-01-01 is 1_200 units
  expect shares payable for g1 is 1_200 units

example "A, then B"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | a  | A    | 2025-06-01 |
    | b  | B    | 2026-06-01 |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable to ana in 2026-06-01 is 4_800 units
  expect shares payable for g1 is 4_800 units

example "B alone, early"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b  | B    | 2025-06-01 |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable to ana in 2026-01-01 is 3_600 units
  expect shares payable for g1 is 3_600 units

example "B, then A"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | kind | reached_on |
    | b  | B    | 2025-06-01 |
    | a  | A    | 2025-12-31 |
  given Deadline
    | id | kind | falls_on   |
    | da | A    | 2026-01-01 |
    | db | B    | 2027-01-01 |
  as of 2027-12-31
  expect shares payable to ana in 2025-12-31 is 4_800 units
  expect shares payable for g1 is 4_800 units
