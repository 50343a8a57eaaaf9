# Examples of clawback rules for restated results: units that were too many
plan "Too many units"
  id claw-18-restatement-units
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
  target      : units
  payout      : percent

record Restatement on restated_on
  id          : text, key
  result      : Result
  restated_on : date
  payout      : percent

award performance
  for each Result
  earn target * payout

clawback restated
  for each Restatement
  take back what result earned in performance
  share (result.payout - payout) / result.payout
  attainment stays
  recover by offset

# 11,000 x 200% = 22,000; 11,000 x 150% = 16,500; 5,500 are a quarter of what was awarded
example "From 200% to 150%"
  given Rep
    | id  |
    | ana |
  given Result
    | id | rep | measured_on | target | payout |
    | r1 | ana | 2026-01-31 | 11_000 units | 200% |
  given Restatement
    | id | result | restated_on | payout |
    | x1 | r1 | 2026-06-30 | 150% |
  as of 2026-12-31
  expect performance earned for r1 is 22_000 units
  expect restated earned for x1 is -5_500 units
