"A guarantee for people who start: pay is topped up month by month, and nothing is paid back."
"What a month pays at least, of the commission that the guarantee counts."
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

draw starting_guarantee "Guarantee for the first six months"
  for months 1 to 6 from joined_on
  top up what is payable to guarantee
  counting new_business
  recover nothing

plan "Guarantee" for examples
  id std-draws
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# January pays 1,000 of commission and 1,000 to reach 2,000; February 3,000 and nothing more; July is
# the seventh month, and pays what was earned in it, which is nothing.
example "Two months of a start"
  given guarantee = EUR 2,000
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2026-01-12 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-20 | EUR 10,000 |
    | d2 | ana | 2026-02-20 | EUR 30,000 |
  as of 2026-07-31
  expect total paid to ana in 2026-01 is EUR 2,000.00
  expect total paid to ana in 2026-02 is EUR 3,000.00
  expect total paid to ana in 2026-03 is EUR 2,000.00
  expect total paid to ana in 2026-07 is nothing
