# Tests of a bookkeeping service, third version of its rules, V8: a share of the margin
plan "A share of the margin"
  id one-time-margin-commission
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Project for rep on finished_on
  id          : text, key
  rep         : Rep
  finished_on : date
  revenue     : money
  cost        : money

commission one_off
  for each Project
  earn 20% of (revenue - cost)

example "10,000 with a cost of 2,000"
  given Rep
    | id  |
    | ana |
  given Project
    | id | rep | finished_on | revenue    | cost      |
    | p1 | ana | 2026-01-10  | USD 10,000 | USD 2,000 |
  as of 2026-01-31
  expect one_off earned for p1 is USD 1,600.00
