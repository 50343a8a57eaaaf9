plan "Recovery above a bound that is no whole cent"
  id draw-recovered-rounded
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

commission nb
  for each Deal
  earn amount

draw minimum
  for months 1 to 1 from joined_on
  top up what is payable to EUR 1,000 / 7
  counting nb
  recover from pay above EUR 1,000 / 3

# January tops up to 142.857..., 142.86. February pays 400; above 333.333... are 66.666..., of which
# whole cents are recovered: 66.66. The balance is 76.20.
example "Whole cents are recovered"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-02-10 | EUR 400 |
  as of 2026-02-28
  expect total paid to ana in 2026-01 is EUR 142.86
  expect total paid to ana in 2026-02 is EUR 333.34
