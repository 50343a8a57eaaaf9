"A recoverable draw for people who start: pay is topped up, and paid back from what exceeds it."
"What a month pays at least, of the commission that the draw counts."
term guarantee : money

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

commission new_business
  for each Deal
  earn 10% * amount

draw starting_draw "Draw for the first six months"
  for months 1 to 6 from joined_on
  top up what is payable to guarantee
  counting new_business
  recover from pay above guarantee, until repaid
  on left_on : waive the rest

plan "Recoverable draw" for examples
  id std-draws-recoverable
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# January pays 1,000 of commission and 1,000 to reach 2,000. February earns 2,600: the 600 above 2,000
# pay back 600 of the 1,000, and 2,000 is paid. March earns 5,000: the last 400 are paid back.
example "A draw that is paid back"
  given guarantee = EUR 2,000
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2026-01-12 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-20 | EUR 10,000 |
    | d2 | ana | 2026-02-20 | EUR 26,000 |
    | d3 | ana | 2026-03-20 | EUR 50,000 |
  as of 2026-03-31
  expect total paid to ana in 2026-01 is EUR 2,000.00
  expect total paid to ana in 2026-02 is EUR 2,000.00
  expect balance of starting_draw for ana in 2026-02 is EUR 400.00
  expect total paid to ana in 2026-03 is EUR 4,600.00
  expect balance of starting_draw for ana in 2026-03 is EUR 0.00
