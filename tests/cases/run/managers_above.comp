plan "Every level above"
  id managers-above
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank
  rank       : number
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric network = sum of Sale.amount for each manager above rep
metric counted = count of Sale where amount is at least EUR 500 for each manager above rep
metric own = sum of Sale.amount

term override_share by level
  1         = 10%
  2         = 5%
  otherwise = 1%

tiers network_rates on network, marginal, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 2%

tiers slab on network, whole, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 2%

commission override
  for each Sale
  to each manager above rep
  earn amount * override_share[level]

commission two_levels
  for each Sale
  to each manager above rep up to 2 levels
  earn EUR 1 * level

# `payee` is the manager who is paid: his own figures, not the seller's.
commission ranked
  for each Sale
  to each manager above rep
  when payee.own month to date is above EUR 0
  earn EUR 1 * payee.rank

commission by_network
  for each Sale
  to each manager above rep
  earn amount at network_rates

commission rerated
  for each Sale
  to each manager above rep
  earn amount at slab

accelerator push on override
  add EUR 1 * level

# top > dir > max > ana; max left in February; bo has nobody above.
example "Four levels"
  given Rep
    | id  | manager | rank | joined_on  | left_on    |
    | top |         | 4    | 2025-01-01 |            |
    | dir | top     | 3    | 2025-01-01 |            |
    | max | dir     | 2    | 2025-01-01 | 2026-02-28 |
    | ana | max     | 1    | 2025-01-01 |            |
    | bo  |         | 1    | 2025-01-01 |            |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   800 |
    | s2 | ana | 2026-03-20 | EUR   400 |
    | s3 | bo  | 2026-03-25 | EUR 5,000 |
    | s4 | dir | 2026-03-26 | EUR   600 |
  as of 2026-12-31
  # 800 at 10%, 5%, 1%
  expect override earned by max is EUR 80.00
  # 800 * 5% + 400 * 5%: max has left, and his level is counted all the same
  expect override earned by dir is EUR 60.00
  # 800 * 1% + 400 * 1% + 600 * 10%
  expect override earned by top is EUR 72.00
  expect override earned for s3 is nothing
  expect override earned by ana is nothing
  # level 1 and level 2 of s1; of s2 only level 2, of s4 level 1
  expect two_levels earned by max is EUR 1
  expect two_levels earned by dir is EUR 4
  expect two_levels earned by top is EUR 1
  # only dir ever sold something, on 26 March: nobody above ana had sold anything before
  expect ranked earned by dir is nothing
  expect network of top in 2026 is EUR 1,800
  expect network of dir in 2026 is EUR 1,200
  expect network of max in 2026 is EUR 1,200
  expect network of ana in 2026 is EUR 0
  expect counted of top in 2026 is 2
  expect counted of dir in 2026-Q1 is 1
  # dir: 800 at 1%, then 200 at 1% and 200 at 2%
  expect by_network earned by dir is EUR 14.00
  # top: 8, then 2 + 4, then 600 at 2%
  expect by_network earned by top is EUR 26.00
  # top: s1 8 at 1%; s2 takes it to 1,200: 8 at 2%, and s1 again 8; s4 12
  expect rerated earned by top in 2026-01 is EUR 8.00
  expect rerated earned by top in 2026-03 is EUR 28.00
  expect rerated earned by dir in 2026-03 is EUR 16.00
  # max left before the band moved: nothing more
  expect rerated earned by max is EUR 8.00
  # 1 on s1 for max; 2 and 2 for dir; 3, 3 and 1 for top
  expect push earned by max is EUR 1
  expect push earned by dir is EUR 4
  expect push earned by top is EUR 7

example "The manager's own figures"
  given Rep
    | id  | manager | rank | joined_on  |
    | dir |         | 3    | 2025-01-01 |
    | ana | dir     | 1    | 2025-01-01 |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR   800 |
    | s2 | dir | 2026-01-20 | EUR   100 |
    | s3 | ana | 2026-01-25 | EUR   400 |
  as of 2026-12-31
  expect ranked earned by dir is EUR 3
  expect ranked earned for s1 is nothing
  expect ranked earned for s3 is EUR 3

example "A circle"
  given Rep
    | id  | manager | rank | joined_on  |
    | max | ana     | 3    | 2025-01-01 |
    | ana | max     | 1    | 2025-01-01 |
  expect error "the managers of `Rep` run in a circle: `max` → `ana` → `max`"

example "Above oneself"
  given Rep
    | id  | manager | rank | joined_on  |
    | max | max     | 3    | 2025-01-01 |
  expect error "`max` is named as manager of `max`: nobody stands above themselves"
