# Source: github kalpesh0304/SalesIncentive, test calculations.
plan "Weighted measures"
  id weighted-measures-3
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Score for rep on day
  id    : text, key
  rep   : Rep
  day   : date
  first : percent
  other : percent
  third : percent

metric revenue = largest of Score.first otherwise 0%
metric customers = largest of Score.other otherwise 0%
metric service = largest of Score.third otherwise 0%
metric weighted = revenue * 50% + customers * 25% + service * 25%

example "50, 25 and 25"
  given Rep
    | id  |
    | ana |
  given Score
    | id | rep | day        | first | other | third |
    | s1 | ana | 2026-01-31 | 110%  | 80%   | 100%  |
  as of 2026-01-31
  # 55 + 20 + 25
  expect weighted of ana in 2026-01 is 100%
  expect bonus_pay earned by ana in 2026-01 is EUR 1,000.00

bonus bonus_pay
  for each month
  earn EUR 1,000 * weighted
