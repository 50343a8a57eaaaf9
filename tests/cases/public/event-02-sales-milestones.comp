# Open Cap Table Coalition, tranches for sales milestones with acceleration on a second trigger
plan "A fifth for each milestone in turn, and all of it on a takeover"
  id event-02-sales-milestones
  effective 2025-01-01 to 2030-12-31
  currency JPY
  pays Holder monthly

record Holder
  id         : text, key

record Grant for holder on granted_on
  id         : text, key
  holder     : Holder
  granted_on : date
  size       : money

"Milestones count in their order: the fourth is worth nothing while the third has not been reached."
record Milestone on reached_on
  id         : text, key
  grant      : Grant
  step       : count
  reached_on : date

record Takeover on closed_on
  id         : text, key
  grant      : Grant
  closed_on  : date

award options
  for each Grant
  earn size
  payable 20% when ((count of Milestone of this Grant where step is at most 1 and reached_on is below 2029-01-01) is at least 1) or ((count of Takeover of this Grant where closed_on is below 2029-01-01) is at least 1)
  payable 20% when ((count of Milestone of this Grant where step is at most 2 and reached_on is below 2029-01-01) is at least 2) or ((count of Takeover of this Grant where closed_on is below 2029-01-01) is at least 1)
  payable 20% when ((count of Milestone of this Grant where step is at most 3 and reached_on is below 2029-01-01) is at least 3) or ((count of Takeover of this Grant where closed_on is below 2029-01-01) is at least 1)
  payable 20% when ((count of Milestone of this Grant where step is at most 4 and reached_on is below 2029-01-01) is at least 4) or ((count of Takeover of this Grant where closed_on is below 2029-01-01) is at least 1)
  payable 20% when ((count of Milestone of this Grant where step is at most 5 and reached_on is below 2029-01-01) is at least 5) or ((count of Takeover of this Grant where closed_on is below 2029-01-01) is at least 1)

example "No milestone, one, two, the fourth without the third, and takeovers"
  given Holder
    | id |
    | h1 |
    | h2 |
    | h3 |
    | h4 |
    | h5 |
    | h6 |
    | h7 |
  given Grant
    | id | holder | granted_on | size      |
    | g1 | h1     | 2025-01-01 | JPY 4,800 |
    | g2 | h2     | 2025-01-01 | JPY 4,800 |
    | g3 | h3     | 2025-01-01 | JPY 4,800 |
    | g4 | h4     | 2025-01-01 | JPY 4,800 |
    | g5 | h5     | 2025-01-01 | JPY 4,800 |
    | g6 | h6     | 2025-01-01 | JPY 4,800 |
    | g7 | h7     | 2025-01-01 | JPY 4,800 |
  given Milestone
    | id | grant | step | reached_on |
    | m1 | g2    |    1 | 2026-01-01 |
    | m2 | g3    |    1 | 2026-01-01 |
    | m3 | g3    |    2 | 2026-03-01 |
    | m4 | g4    |    1 | 2026-01-01 |
    | m5 | g4    |    2 | 2026-03-01 |
    | m6 | g4    |    4 | 2026-04-01 |
    | m7 | g6    |    1 | 2026-01-01 |
    | m8 | g6    |    2 | 2026-03-01 |
    | m9 | g7    |    1 | 2029-02-01 |
  given Takeover
    | id | grant | closed_on  |
    | t1 | g5    | 2026-01-01 |
    | t2 | g6    | 2027-05-01 |
  as of 2030-12-31
  expect options payable for g1 is nothing
  expect options payable to h2 in 2026-01 is JPY 960
  expect options payable for g2 is JPY 960
  expect options payable to h3 in 2026-01 is JPY 960
  expect options payable to h3 in 2026-03 is JPY 960
  expect options payable for g3 is JPY 1,920
  expect options payable to h4 in 2026-03 is JPY 960
  expect options payable for g4 is JPY 1,920
  expect options payable to h5 in 2026-01 is JPY 4,800
  expect options payable to h6 in 2026-01 is JPY 960
  expect options payable to h6 in 2026-03 is JPY 960
  expect options payable to h6 in 2027-05 is JPY 2,880
  expect options payable for g7 is nothing
