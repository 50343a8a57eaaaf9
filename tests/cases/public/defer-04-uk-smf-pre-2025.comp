# Prudential Regulation Authority, deferral of 2015: A fifth on each of five anniversaries
plan "A fifth on each of five anniversaries"
  id defer-04-uk-smf-pre-2025
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency GBP
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  vests_from : date
  amount     : money

vesting senior
  20% after 36 months
  then 20% every 12 months for 48 months

award by_senior
  for each Grant
  earn amount
  payable by senior from vests_from

example "A fifth on each of five anniversaries"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount      |
    | g1 | ana | 2018-03-15 | 2018-03-15 | GBP 500,000 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount         |
    | by_senior | g1         | 2021-03-15 | GBP 100,000.00 |
    | by_senior | g1         | 2022-03-15 | GBP 100,000.00 |
    | by_senior | g1         | 2023-03-15 | GBP 100,000.00 |
    | by_senior | g1         | 2024-03-15 | GBP 100,000.00 |
    | by_senior | g1         | 2025-03-15 | GBP 100,000.00 |
