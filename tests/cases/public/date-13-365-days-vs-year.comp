# Open Cap Table tools, canonical schedules: 365 days and 12 months
plan "365 days and 12 months"
  id date-13-365-days-vs-year
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  vests_from : date
  amount     : money

vesting line_1
  100% after 365 days

vesting line_2
  100% after 365 days

vesting line_3
  100% after 366 days

vesting line_4
  100% after 12 months

award award_1
  for each Grant where id is "g1"
  earn amount
  payable by line_1 from vests_from

award award_2
  for each Grant where id is "g2"
  earn amount
  payable by line_2 from vests_from

award award_3
  for each Grant where id is "g3"
  earn amount
  payable by line_3 from vests_from

award award_4
  for each Grant where id is "g4"
  earn amount
  payable by line_4 from vests_from

example "365 days and 12 months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 100 |
    | g2 | ana | 2024-01-01 | 2024-01-01 | JPY 100 |
    | g3 | ana | 2024-01-01 | 2024-01-01 | JPY 100 |
    | g4 | ana | 2024-01-01 | 2024-01-01 | JPY 100 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | award_1   | g1         | 2026-01-01 | JPY 100 |
    | award_2   | g2         | 2024-12-31 | JPY 100 |
    | award_3   | g3         | 2025-01-01 | JPY 100 |
    | award_4   | g4         | 2025-01-01 | JPY 100 |
