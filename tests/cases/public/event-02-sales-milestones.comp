# Open Cap Table sample files: a fifth at each step of sales, all of it on a second trigger
plan "Steps of sales"
  id event-02-sales-milestones
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2025-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : units

"Sales have passed another hundred thousand."
record Milestone on reached_on
  id         : text, key
  step       : count
  reached_on : date

record Trigger on pulled_on
  id        : text, key
  pulled_on : date

award shares
  for each Grant
  earn amount
  payable 20% when (any Milestone where step is 1 and reached_on is below this.granted_on + 48 months)
  payable 20% when (any Milestone where step is 1 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 2 and reached_on is below this.granted_on + 48 months)
  payable 20% when (any Milestone where step is 1 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 2 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 3 and reached_on is below this.granted_on + 48 months)
  payable 20% when (any Milestone where step is 1 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 2 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 3 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 4 and reached_on is below this.granted_on + 48 months)
  payable 20% when (any Milestone where step is 1 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 2 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 3 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 4 and reached_on is below this.granted_on + 48 months) and (any Milestone where step is 5 and reached_on is below this.granted_on + 48 months)
  on (first of Trigger.pulled_on) : vest all, at once

example "Nothing reached"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  as of 2029-12-31
  expect shares payable for g1 is nothing

example "The first step"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | step | reached_on |
    | m1 | 1 | 2026-01-01 |
  as of 2029-12-31
  expect shares payable to ana in 2026-01-01 is 960 units
  expect shares payable for g1 is 960 units

example "Two steps"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | step | reached_on |
    | m1 | 1 | 2026-01-01 |
    | m2 | 2 | 2026-03-01 |
  as of 2029-12-31
  expect shares payable to ana in 2026-01-01 is 960 units
  expect shares payable to ana in 2026-03-01 is 960 units
  expect shares payable for g1 is 1_920 units

example "The third step is left out"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | step | reached_on |
    | m1 | 1 | 2026-01-01 |
    | m2 | 2 | 2026-03-01 |
    | m4 | 4 | 2026-04-01 |
  as of 2029-12-31
  expect shares payable to ana in 2026-01-01 is 960 units
  expect shares payable to ana in 2026-03-01 is 960 units
  expect shares payable for g1 is 1_920 units

example "The second trigger alone"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Trigger
    | id | pulled_on |
    | t1 | 2026-01-01 |
  as of 2029-12-31
  expect shares payable to ana in 2026-01-01 is 4_800 units
  expect shares payable for g1 is 4_800 units

example "Two steps, then the second trigger"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | step | reached_on |
    | m1 | 1 | 2026-01-01 |
    | m2 | 2 | 2026-03-01 |
  given Trigger
    | id | pulled_on |
    | t1 | 2027-05-01 |
  as of 2029-12-31
  expect shares payable to ana in 2026-01-01 is 960 units
  expect shares payable to ana in 2026-03-01 is 960 units
  expect shares payable to ana in 2027-05-01 is 2_880 units
  expect shares payable for g1 is 4_800 units

example "Too late"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | 4_800 units |
  given Milestone
    | id | step | reached_on |
    | m1 | 1 | 2029-02-01 |
  as of 2029-12-31
  expect shares payable for g1 is nothing
