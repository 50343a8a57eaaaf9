"A success fee on a declining scale: each further step of a deal's value pays a smaller share."
"The width of a step: 5% of the first, 4% of the second, 3% of the third, 2% of the fourth, 1% above."
term step : money

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  stage      : one of Open, Won, Lost

"The part of a value that lies below so many steps."
function below(value : money, steps : count) : money = min(value, steps * step)

"The fee for one deal, each step at its own share."
function declining(value : money) : money = below(value, 1) * 1% + below(value, 2) * 1% + below(value, 3) * 1% + below(value, 4) * 1% + value * 1%

fee success_fee "Success fee"
  for each Deal where stage is Won
  earn declining(amount)

plan "Success fee" for examples
  id std-success-fee
  effective 2026-01-01 to 2026-12-31
  currency EUR
  client pays Rep monthly

# d1: 5% of 1,000,000 and 4% of 500,000: 50,000 + 20,000. d2: 50,000 + 40,000 + 30,000 + 20,000, and
# 1% of 1,000,000.
example "One and a half steps, and five"
  given step = EUR 1,000,000
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount        | stage |
    | d1 | ana | 2026-01-15 | EUR 1,500,000 | Won   |
    | d2 | ana | 2026-02-15 | EUR 5,000,000 | Won   |
  as of 2026-02-28
  expect success_fee earned for d1 is EUR 70,000.00
  expect success_fee earned for d2 is EUR 150,000.00
