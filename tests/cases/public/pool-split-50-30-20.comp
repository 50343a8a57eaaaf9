# Source: github wealthstein/commission, its tests of earnings.
plan "Three levels share a pool"
  id pool-split-50-30-20
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id       : text, key
  referrer : Rep, may be blank

record Conversion for rep on day
  id  : text, key
  rep : Rep
  day : date

term level_share by level
  1         = 30%
  2         = 20%
  otherwise = 0%

commission own
  for each Conversion
  earn 50% of EUR 10,000

commission referred
  for each Conversion
  to each manager above rep up to 2 levels
  earn EUR 10,000 * level_share[level]

example "One conversion of somebody referred twice"
  given Rep
    | id  | referrer |
    | ana |          |
    | bo  | ana      |
    | cy  | bo       |
  given Conversion
    | id | rep | day        |
    | c1 | cy  | 2026-01-10 |
    | c2 | bo  | 2026-01-11 |
    | c3 | ana | 2026-01-12 |
  as of 2026-12-31
  expect own earned for c1 is EUR 5,000.00
  # bo is the first level above cy, ana the second: 3,000 and 2,000
  expect referred earned by bo is EUR 3,000.00
  # of c1 2,000, of c2 3,000
  expect referred earned by ana is EUR 5,000.00
  expect own earned by ana is EUR 5,000.00

example "Ten of her own, ten below her, twelve below them"
  given Rep
    | id  | referrer |
    | ana |          |
    | b1  | ana      |
    | b2  | ana      |
    | c1  | b1       |
    | c2  | b1       |
    | c3  | b2       |
    | c4  | b2       |
  given Conversion
    | id  | rep | day        |
    | v01 | ana | 2026-02-01 |
    | v02 | ana | 2026-02-01 |
    | v03 | ana | 2026-02-01 |
    | v04 | ana | 2026-02-01 |
    | v05 | ana | 2026-02-01 |
    | v06 | ana | 2026-02-01 |
    | v07 | ana | 2026-02-01 |
    | v08 | ana | 2026-02-01 |
    | v09 | ana | 2026-02-01 |
    | v10 | ana | 2026-02-01 |
    | v11 | b1  | 2026-02-01 |
    | v12 | b1  | 2026-02-01 |
    | v13 | b1  | 2026-02-01 |
    | v14 | b1  | 2026-02-01 |
    | v15 | b1  | 2026-02-01 |
    | v16 | b2  | 2026-02-01 |
    | v17 | b2  | 2026-02-01 |
    | v18 | b2  | 2026-02-01 |
    | v19 | b2  | 2026-02-01 |
    | v20 | b2  | 2026-02-01 |
    | v21 | c1  | 2026-02-01 |
    | v22 | c1  | 2026-02-01 |
    | v23 | c1  | 2026-02-01 |
    | v24 | c2  | 2026-02-01 |
    | v25 | c2  | 2026-02-01 |
    | v26 | c2  | 2026-02-01 |
    | v27 | c3  | 2026-02-01 |
    | v28 | c3  | 2026-02-01 |
    | v29 | c3  | 2026-02-01 |
    | v30 | c4  | 2026-02-01 |
    | v31 | c4  | 2026-02-01 |
    | v32 | c4  | 2026-02-01 |
  as of 2026-12-31
  # 10 x 5,000; then 10 x 3,000 and 12 x 2,000
  expect own earned by ana is EUR 50,000.00
  expect referred earned by ana is EUR 54,000.00
  expect total earned by ana is EUR 104,000.00
