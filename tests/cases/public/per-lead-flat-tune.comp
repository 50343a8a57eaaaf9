# TUNE developers, employee commission: a flat amount for each lead
plan "A fee for each lead"
  id per-lead-flat-tune
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Lead for rep on found_on
  id         : text, key
  rep        : Rep
  found_on   : date

fee per_lead
  for each Lead
  earn USD 5

example "Ten leads"
  given Rep
    | id  |
    | ana |
  given Lead
    | id  | rep | found_on   |
    | l1  | ana | 2026-01-05 |
    | l2  | ana | 2026-01-06 |
    | l3  | ana | 2026-01-07 |
    | l4  | ana | 2026-01-08 |
    | l5  | ana | 2026-01-09 |
    | l6  | ana | 2026-01-10 |
    | l7  | ana | 2026-01-11 |
    | l8  | ana | 2026-01-12 |
    | l9  | ana | 2026-01-13 |
    | l10 | ana | 2026-01-14 |
  as of 2026-01-31
  expect per_lead earned by ana in 2026-01 is USD 50.00
