# LI-TSR: a payout curve through five points
plan "A curve through five points"
  id perf-03-tsr-five-point-curve
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Result for rep on measured_on
  id          : text, key
  rep         : Rep
  measured_on : date
  figure      : number

tiers five_points on Result.figure, interpolated, per record
  below 33 : 0%
  at    33 : 50%
  at    50 : 100%
  at    60 : 125%
  at    70 : 150%
  at    80 : 200%

award five
  for each Result
  earn USD 1,000 at five_points

# 45 is 12 of 17 on from 50% to 100%: 1,450/17 per cent, 852.94 of 1,000
example "On the points and between them"
  given Rep
    | id  |
    | ana |
  given Result
    | id | rep | measured_on | figure |
    | r1 | ana | 2026-01-10  |     32 |
    | r2 | ana | 2026-01-11  |     33 |
    | r3 | ana | 2026-01-12  |     45 |
    | r4 | ana | 2026-01-13  |     55 |
    | r5 | ana | 2026-01-14  |     75 |
    | r6 | ana | 2026-01-15  |     85 |
  as of 2026-01-31
  expect five earned for r1 is USD 0.00
  expect five earned for r2 is USD 500.00
  expect five earned for r3 is USD 852.94
  expect five earned for r4 is USD 1,125.00
  expect five earned for r5 is USD 1,750.00
  expect five earned for r6 is USD 2,000.00
