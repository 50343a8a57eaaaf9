# Open Cap Table Coalition, two independent events, each with a deadline
plan "A quarter for one event, three quarters for another"
  id event-04-two-independent
  effective 2025-01-01 to 2028-12-31
  currency JPY
  pays Holder monthly

choice Event
  A
  B

record Holder
  id         : text, key

record Grant for holder on granted_on
  id         : text, key
  holder     : Holder
  granted_on : date
  size       : money

record Happening on happened_on
  id          : text, key
  grant       : Grant
  event       : Event
  happened_on : date

award options
  for each Grant
  earn size
  payable 25% when (count of Happening of this Grant where event is A and happened_on is below 2026-01-01) is at least 1
  payable 75% when (count of Happening of this Grant where event is B and happened_on is below 2027-01-01) is at least 1

example "None, one, or both, in either order"
  given Holder
    | id |
    | h1 |
    | h2 |
    | h3 |
    | h4 |
    | h5 |
    | h6 |
  given Grant
    | id | holder | granted_on | size      |
    | g1 | h1     | 2025-01-01 | JPY 4,800 |
    | g2 | h2     | 2025-01-01 | JPY 4,800 |
    | g3 | h3     | 2025-01-01 | JPY 4,800 |
    | g4 | h4     | 2025-01-01 | JPY 4,800 |
    | g5 | h5     | 2025-01-01 | JPY 4,800 |
    | g6 | h6     | 2025-01-01 | JPY 4,800 |
  given Happening
    | id | grant | event | happened_on |
    | e1 | g2    | B     | 2026-06-01  |
    | e2 | g3    | A     | 2025-06-01  |
    | e3 | g4    | A     | 2025-06-01  |
    | e4 | g4    | B     | 2026-06-01  |
    | e5 | g5    | B     | 2025-06-01  |
    | e6 | g6    | B     | 2025-06-01  |
    | e7 | g6    | A     | 2025-12-31  |
  as of 2028-06-30
  expect options payable for g1 is nothing
  expect options payable to h2 in 2026-06 is JPY 3,600
  expect options payable for g2 is JPY 3,600
  expect options payable to h3 in 2025-06 is JPY 1,200
  expect options payable for g3 is JPY 1,200
  expect options payable to h4 in 2025-06 is JPY 1,200
  expect options payable to h4 in 2026-06 is JPY 3,600
  expect options payable to h5 in 2025-06 is JPY 3,600
  expect options payable for g5 is JPY 3,600
  expect options payable to h6 in 2025-06 is JPY 3,600
  expect options payable to h6 in 2025-12 is JPY 1,200
