# Tag Markets help centre: a reward on value above the highest balance before
plan "Above the highest balance"
  id high-water-mark
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Balance for rep on stated_on
  id        : text, key
  rep       : Rep
  stated_on : date
  value     : money

term opening = USD 10,000

metric peak = largest of Balance.value

fee performance
  for each Balance
  earn 20% of max(value - max(opening, (peak before this otherwise opening)), USD 0)

# 20% of 2,000, then of 500; a balance below the highest earns nothing
example "Three months"
  given Rep
    | id  |
    | ana |
  given Balance
    | id | rep | stated_on  | value      |
    | b1 | ana | 2026-01-31 | USD 12,000 |
    | b2 | ana | 2026-02-28 | USD 12,500 |
    | b3 | ana | 2026-03-31 | USD 12,400 |
  as of 2026-03-31
  expect performance earned for b1 is USD 400.00
  expect performance earned for b2 is USD 100.00
  expect performance earned for b3 is USD 0.00
