plan "A hierarchy that changes"
  id managers-above-by-date
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Team
  id : text, key

record Rep
  id         : text, key
  manager    : Rep, may be blank, dated
  team       : Team, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  paid_on    : date
  amount     : money

metric network = sum of Sale.amount for each manager above rep
metric paid_network = sum of Sale.amount for each manager above rep on paid_on
metric paid_below = sum of Sale.amount for rep.manager on paid_on
metric team_network per Team = sum of Sale.amount for each manager above rep
metric all_levels per plan = count of Sale for each manager above rep

term override_share by level
  1         = 10%
  2         = 5%
  otherwise = 1%

tiers slab on network, whole, over each year
  from EUR     0 : 1%
  from EUR 1,000 : 2%

commission override
  for each Sale
  to each manager above rep
  earn amount * override_share[level]

commission nearest
  for each Sale
  to each manager above rep up to 1 level
  earn EUR 1

commission one_level
  for each Sale where rep.manager is present
  to rep.manager
  earn EUR 1

commission rerated
  for each Sale
  to each manager above rep
  earn amount at slab

bonus of_team
  for each month
  when team is present
  earn 1% of team_network[team]

bonus above_in_period
  for each month
  to each manager above payee
  earn EUR 1 * level

# Until 30 April: top > dir > ana; from 1 May: top > zoe > ana, and nobody is above dir.
# From 1 July nobody is above ana; from 1 September dir is again.
example "A transfer moves no earlier credit"
  given Team
    | id    |
    | north |
    | south |
  given Rep
    | id  | team  |
    | top | north |
    | dir | north |
    | zoe | south |
    | ana |       |
  given Rep.manager
    | rep | from       | value |
    | ana | 2025-01-01 | dir   |
    | ana | 2026-05-01 | zoe   |
    | ana | 2026-07-01 |       |
    | ana | 2026-09-01 | dir   |
    | dir | 2025-01-01 | top   |
    | dir | 2026-05-01 |       |
    | zoe | 2026-05-01 | top   |
  given Sale
    | id | rep | sold_on    | paid_on    | amount    |
    | s1 | ana | 2026-01-10 | 2026-06-10 | EUR   800 |
    | s2 | ana | 2026-04-30 | 2026-04-30 | EUR   100 |
    | s3 | ana | 2026-05-01 | 2026-05-02 | EUR   400 |
    | s4 | dir | 2026-05-20 | 2026-05-20 | EUR   600 |
    | s5 | ana | 2026-07-01 | 2026-07-01 | EUR 5,000 |
    | s6 | ana | 2026-09-01 | 2026-09-01 | EUR   300 |
  as of 2026-12-31
  # dir: 10% of 800 and 100, and 10% of 300 in September
  expect override earned by dir in 2026-01 is EUR 80.00
  expect override earned by dir in 2026-04 is EUR 10.00
  expect override earned by dir in 2026-05 is nothing
  expect override earned by dir in 2026-09 is EUR 30.00
  # zoe: 10% of 400
  expect override earned by zoe is EUR 40.00
  # top: 5% of 800, 100 and 400; dir is alone since May, so nothing of s4 and s6
  expect override earned by top is EUR 65.00
  expect override earned for s4 is nothing
  expect override earned for s5 is nothing
  expect nearest earned by dir is EUR 3
  expect nearest earned by zoe is EUR 1
  expect nearest earned by top is nothing
  # three sales under dir; a day without a manager in between does not end what comes later
  expect one_level earned by dir is EUR 3
  expect one_level earned by zoe is EUR 1
  expect one_level earned for s5 is nothing
  expect network of dir in 2026 is EUR 1,200
  expect network of zoe in 2026 is EUR 400
  expect network of top in 2026 is EUR 1,300
  # s1 is paid in June, when zoe leads ana; it was sold under dir, and stays his
  expect paid_network of dir in 2026-06 is EUR 800
  expect paid_network of zoe in 2026-06 is EUR 0
  expect paid_network of zoe in 2026-05 is EUR 400
  expect paid_below of dir in 2026-06 is EUR 800
  expect paid_below of zoe in 2026-06 is EUR 0
  # January in north: 800 for dir and 800 for top; May: 400 for top, and 400 for zoe in south
  expect of_team earned by dir in 2026-01 is EUR 16.00
  expect of_team earned by top in 2026-01 is EUR 16.00
  expect of_team earned by top in 2026-05 is EUR 4.00
  expect of_team earned by zoe in 2026-05 is EUR 4.00
  # two levels above s1, s2 and s3, none above s4 and s5, one above s6
  expect all_levels in 2026 is 7
  # top: 1% of 800, of 100; s3 takes it to 1,300: 2% of 400, and 1% more of 800 and 100
  expect rerated earned by top in 2026-01 is EUR 8.00
  expect rerated earned by top in 2026-04 is EUR 1.00
  expect rerated earned by top in 2026-05 is EUR 17.00
  # dir: 8 + 1, then s6 takes him to 1,200: 6, and 8 + 1 again
  expect rerated earned by dir in 2026-09 is EUR 15.00
  # the month's last day decides: in April dir (1 for ana) and top (1 for dir, 2 for ana)
  expect above_in_period earned by dir in 2026-04 is EUR 1
  expect above_in_period earned by top in 2026-04 is EUR 3
  # in May zoe (1 for ana) and top (1 for zoe, 2 for ana)
  expect above_in_period earned by zoe in 2026-05 is EUR 1
  expect above_in_period earned by top in 2026-05 is EUR 3
  expect above_in_period earned by dir in 2026-05 is nothing

example "Before anybody was above"
  given Rep
    | id  | team |
    | dir |      |
    | ana |      |
  given Rep.manager
    | rep | from       | value |
    | ana | 2026-02-01 | dir   |
  given Sale
    | id | rep | sold_on    | paid_on    | amount  |
    | s1 | ana | 2026-01-31 | 2026-01-31 | EUR 800 |
    | s2 | ana | 2026-02-01 | 2026-02-01 | EUR 100 |
  as of 2026-12-31
  expect override earned by dir is EUR 10.00
  expect override earned for s1 is nothing

# One leads the other, and from 1 May the other way round: no circle on any day
example "Two who change places"
  given Rep
    | id  | team |
    | max |      |
    | ana |      |
  given Rep.manager
    | rep | from       | value |
    | ana | 2025-01-01 | max   |
    | ana | 2026-05-01 |       |
    | max | 2026-05-01 | ana   |
  given Sale
    | id | rep | sold_on    | paid_on    | amount  |
    | s1 | ana | 2026-04-30 | 2026-04-30 | EUR 100 |
    | s2 | max | 2026-05-01 | 2026-05-01 | EUR 200 |
  as of 2026-12-31
  expect override earned by max is EUR 10.00
  expect override earned by ana is EUR 20.00

example "A circle from May on"
  given Rep
    | id  | team |
    | max |      |
    | ana |      |
  given Rep.manager
    | rep | from       | value |
    | ana | 2025-01-01 | max   |
    | max | 2026-05-01 | ana   |
  expect error "the managers of `Rep` run in a circle on 2026-05-01: `max` → `ana` → `max`"

example "Above oneself from May on"
  given Rep
    | id  | team |
    | max |      |
  given Rep.manager
    | rep | from       | value |
    | max | 2026-05-01 | max   |
  expect error "`max` is named as manager of `max` on 2026-05-01: nobody stands above themselves"
