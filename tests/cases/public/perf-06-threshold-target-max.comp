# Common practice of performance share plans: a threshold, a target and a maximum
plan "Between a threshold and a maximum"
  id perf-06-threshold-target-max
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

"The return on the capital invested."
record Result for rep on measured_on
  id          : text, key
  rep         : Rep
  measured_on : date
  roic        : percent

tiers payout on Result.roic, interpolated, per record
  below  8% : 0%
  at     8% : 50%
  at    10% : 100%
  at    12% : 200%

award performance
  for each Result
  earn USD 100 at payout

example "Below, on and between the points, and above them"
  given Rep
    | id  |
    | ana |
  given Result
    | id | rep | measured_on | roic  |
    | r1 | ana | 2026-01-10  |  7.9% |
    | r2 | ana | 2026-01-11  |    8% |
    | r3 | ana | 2026-01-12  |    9% |
    | r4 | ana | 2026-01-13  |   10% |
    | r5 | ana | 2026-01-14  |   11% |
    | r6 | ana | 2026-01-15  | 12.5% |
  as of 2026-01-31
  expect performance earned for r1 is USD 0.00
  expect performance earned for r2 is USD 50.00
  expect performance earned for r3 is USD 75.00
  expect performance earned for r4 is USD 100.00
  expect performance earned for r5 is USD 150.00
  expect performance earned for r6 is USD 200.00
