# Evmos, accounts with a schedule of vesting and a lock: what has vested and is not locked any more
plan "A schedule behind a lock"
  id algebra-06-vested-vs-releasable
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

vesting in_three_parts
  50% after 12 days
  25% after 18 days
  25% after 24 days
  cliff 16 days

award shares
  for each Grant
  earn amount
  payable by in_three_parts from granted_on

example "After 6 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-07
  expect shares payable for g1 is nothing

example "After 12 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-13
  expect shares payable for g1 is nothing

example "After 16 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-17
  expect shares payable for g1 is 500 units

example "After 17 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-18
  expect shares payable for g1 is 500 units

example "After 18 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-19
  expect shares payable for g1 is 750 units

example "After 24 days"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount      |
    | g1 | ana | 2026-01-01 | 1_000 units |
  as of 2026-01-25
  expect shares payable for g1 is 1_000 units
