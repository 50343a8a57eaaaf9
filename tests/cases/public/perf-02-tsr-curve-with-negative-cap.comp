# LI-TSR: a payout curve by percentile, held to 100% when the return is negative
plan "A curve that is held in bad years"
  id perf-02-tsr-curve-with-negative-cap
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Result for rep on measured_on
  id          : text, key
  rep         : Rep
  measured_on : date
  percentile  : number
  absolute    : percent

tiers curve on Result.percentile, interpolated, per record
  below 25 : 0%
  at 25 : 25%
  at 50 : 100%
  at 75 : 150%

award performance
  for each Result
  earn USD 1,000 * (if absolute is at least 0% then curve else min(curve, 100%))

# 37.5 lies half way from 25% to 100%; 60 is 10 of 25 on from 100%; 40 is 15 of 25 on from 25%: 70%
example "Eight results"
  given Rep
    | id  |
    | ana |
  given Result
    | id | rep | measured_on | percentile | absolute |
    | r1 | ana | 2026-01-10  | 24.9       | 1%       |
    | r2 | ana | 2026-01-11  | 25         | 1%       |
    | r3 | ana | 2026-01-12  | 37.5       | 0%       |
    | r4 | ana | 2026-01-13  | 60         | 1%       |
    | r5 | ana | 2026-01-14  | 75         | 1%       |
    | r6 | ana | 2026-01-15  | 90         | 1%       |
    | r7 | ana | 2026-01-16  | 80         | -1%      |
    | r8 | ana | 2026-01-17  | 40         | -1%      |
  as of 2026-01-31
  expect performance earned for r1 is USD 0.00
  expect performance earned for r2 is USD 250.00
  expect performance earned for r3 is USD 625.00
  expect performance earned for r4 is USD 1,200.00
  expect performance earned for r5 is USD 1,500.00
  expect performance earned for r6 is USD 1,500.00
  expect performance earned for r7 is USD 1,000.00
  expect performance earned for r8 is USD 700.00
