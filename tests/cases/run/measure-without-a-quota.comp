"A measure that is no share of a quota keeps its own `otherwise`."
plan "Win rate"
  id measure-without-a-quota
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  stage     : one of Won, Lost

metric win_rate = (count of Deal where stage is Won) / (count of Deal) otherwise 0%

tiers rates on win_rate, whole, over each quarter
  from  0% : 10%
  from 50% : 100%

tiers curve on win_rate, interpolated, over each quarter
  at 0%   : 20%
  at 100% : 40%

bonus rated
  for each quarter
  earn EUR 100 at rates

bonus curved
  for each quarter
  earn EUR 100 at curve

example "A quarter without a deal, and one with a half won"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | stage |
    | d1 | ana | 2026-04-10 | Won   |
    | d2 | ana | 2026-04-11 | Lost  |
  as of 2026-06-30
  # nothing over nothing: 0% by `otherwise`
  expect rated earned by ana in 2026-Q1 is EUR 10.00
  expect curved earned by ana in 2026-Q1 is EUR 20.00
  expect rated earned by ana in 2026-Q2 is EUR 100.00
  expect curved earned by ana in 2026-Q2 is EUR 30.00
