# A public vesting language and its tests: Months after days keep the start's day
plan "Months after days keep the start's day"
  id date-18-chain-origin
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

vesting chain
  1/3 after 27 days
  then 1/3 every 1 month for 2 months

award by_chain
  for each Grant
  earn amount
  payable by chain from vests_from

example "Months after days keep the start's day"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount  |
    | g1 | ana | 2025-01-31 | 2025-01-31 | JPY 300 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount  |
    | by_chain  | g1         | 2025-02-27 | JPY 100 |
    | by_chain  | g1         | 2025-03-31 | JPY 100 |
    | by_chain  | g1         | 2025-04-30 | JPY 100 |
