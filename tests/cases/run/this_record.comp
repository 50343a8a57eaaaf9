plan "Beside this record"
  id this-record
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Customer
  id         : text, key

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  customer   : Customer
  closed_on  : date
  amount     : money

record Split for rep on deal.closed_on
  id         : text, key
  deal       : Deal
  rep        : Rep
  share      : percent
  at most one per deal, rep

record Note on written_on
  id         : text, key
  deal       : Deal
  written_on : date

record Mark on marked_on
  id         : text, key
  note       : Note
  marked_on  : date

metric sold = sum of Split.deal.amount
metric credited = sum of Deal.amount

tiers rates on sold, marginal, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 2%

# How many deals of this rep with the same customer were closed up to this one.
bonus nth
  for each Deal
  earn EUR 1 * (count of Deal where customer is this.customer)

bonus larger
  for each Deal
  earn EUR 1 * (count of Deal where amount is above this.amount)

bonus recent
  for each Deal
  earn EUR 1 * (count of Deal where closed_on is at least this.closed_on - 30 days)

# Other people's deals with this customer, up to the day.
bonus anybody
  for each Deal
  earn EUR 1 * (count of Split where deal.customer is this.customer and deal is not this)

bonus noted
  for each Deal
  on end of the month
  earn EUR 1 * (count of Note of this Deal)

# Marks stand two records away from the deal: by their note.
bonus marked
  for each Deal
  on end of the month
  earn EUR 1 * (count of Mark where note.deal is this)

commission split_pay
  for each Split
  earn deal.amount * share

commission split_banded
  for each Split
  earn (deal.amount * share) at rates

example "Deals of one customer, and splits"
  given Customer
    | id |
    | k1 |
    | k2 |
  given Rep
    | id  |
    | ana |
    | bo  |
  given Deal
    | id | rep | customer | closed_on  | amount  |
    | d1 | ana | k1       | 2026-01-10 | EUR 800 |
    | d2 | ana | k2       | 2026-01-20 | EUR 500 |
    | d3 | ana | k1       | 2026-03-01 | EUR 600 |
    | d4 | bo  | k1       | 2026-03-01 | EUR 900 |
  given Split
    | id | deal | rep | share |
    | p1 | d1   | ana | 60%   |
    | p2 | d1   | bo  | 40%   |
    | p3 | d3   | ana | 100%  |
  given Note
    | id | deal | written_on |
    | n1 | d1   | 2026-01-12 |
    | n2 | d1   | 2026-01-31 |
    | n3 | d1   | 2026-02-01 |
    | n4 | d2   | 2026-01-31 |
  given Mark
    | id | note | marked_on  |
    | m1 | n1   | 2026-01-13 |
    | m2 | n1   | 2026-01-14 |
    | m3 | n4   | 2026-02-14 |
  as of 2026-12-31
  # the bonus is paid to the deal's rep, whose own deals are counted, in order
  expect nth earned for d1 is EUR 1
  expect nth earned for d2 is EUR 1
  expect nth earned for d3 is EUR 2
  expect nth earned for d4 is EUR 1
  expect larger earned for d1 is nothing
  expect larger earned for d2 is EUR 1
  expect larger earned for d3 is EUR 1
  # from 30 January on: itself only
  expect recent earned for d2 is EUR 2
  expect recent earned for d3 is EUR 1
  expect anybody earned for d3 is EUR 1
  # p2 is bo's own split of d1
  expect anybody earned for d4 is EUR 1
  # written by the end of January
  expect noted earned for d1 is EUR 2
  expect noted earned for d2 is EUR 1
  expect marked earned for d1 is EUR 2
  expect marked earned for d2 is nothing
  expect split_pay earned by ana in 2026-01 is EUR 480.00
  expect split_pay earned by bo in 2026-01 is EUR 320.00
  expect split_pay earned for p3 is EUR 600.00
  # the whole deal counts towards the measure of both: ana 800, then 1,400
  expect sold of ana in 2026 is EUR 1,400
  expect sold of bo in 2026 is EUR 800
  expect credited of bo in 2026 is EUR 900
  expect split_banded earned for p1 is EUR 4.80
  # 600 x 200 / 600 at 1% and 600 x 400 / 600 at 2%
  expect split_banded earned for p3 is EUR 10.00
