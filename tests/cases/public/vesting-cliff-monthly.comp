# A public document of business rules, BR-TR-VAR-014: a quarter after a year, the rest by the month
plan "A quarter, and thirty-six parts"
  id vesting-cliff-monthly
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

vesting four_years
  25% after 12 months
  then every 1 month for 36 months

award grant
  for each Grant
  earn amount
  payable by four_years from granted_on

# 250 after a year, and 750 / 36 = 20.83 a month after it. The last part takes what rounding leaves.
example "After eleven months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-01 | USD 1,000 |
  as of 2026-12-01
  expect grant payable for g1 is nothing

example "After twelve months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-01 | USD 1,000 |
  as of 2027-01-01
  expect grant payable for g1 is USD 250.00

example "After thirteen months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-01 | USD 1,000 |
  as of 2027-02-01
  expect grant payable for g1 is USD 270.83
  expect grant payable to ana in 2027-02 is USD 20.83

example "After forty-eight months"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-01 | USD 1,000 |
  as of 2030-01-01
  expect grant payable for g1 is USD 1,000.00
