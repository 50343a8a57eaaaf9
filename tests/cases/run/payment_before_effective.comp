plan "Payable before the first pay period"
  id payment-before-effective
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
  ordered_on : date

commission early
  for each Deal
  earn 10% of amount
  on ordered_on

draw minimum
  for each month
  top up what is payable to EUR 50
  counting early
  recover nothing

# d1 gives back 100 and was ordered in December, before the plan takes effect: nothing is advanced
# for December, and the -100 is carried into January. There d2 brings 200: 200 - 100 = 100 are paid.
example "Carried into the first pay period"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     | ordered_on |
    | d1 | ana | 2026-01-10 | EUR -1,000 | 2025-12-20 |
    | d2 | ana | 2026-01-12 | EUR  2,000 | 2026-01-12 |
  as of 2026-01-31
  expect total paid to ana in 2025-12 is EUR 0
  expect total paid to ana in 2026-01 is EUR 100
