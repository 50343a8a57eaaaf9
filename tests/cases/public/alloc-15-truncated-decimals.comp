# A public vesting language and its tests: Thirds as fractions lose nothing
plan "Thirds as fractions lose nothing"
  id alloc-15-truncated-decimals
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

vesting thirds
  1/3 every 1 month for 3 months
  allocate cumulative down

award by_thirds
  for each Grant
  earn amount
  payable by thirds from vests_from

# Shares written as 0.3333333333 do not add up to 100%: the checker reports them (COMP412).
example "Thirds as fractions lose nothing"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-01-31 | 2025-01-31 | JPY 3,000 |
  as of 2040-12-31
  expect ledger
    | component | record_key | payable_on | amount    |
    | by_thirds | g1         | 2025-02-28 | JPY 1,000 |
    | by_thirds | g1         | 2025-03-31 | JPY 1,000 |
    | by_thirds | g1         | 2025-04-30 | JPY 1,000 |
