# The limit of a period is the one of the day on which an amount is earned: nothing rewrites the past.
plan "Limits of the day"
  id of-the-day
  version 1
  client "Client"
  vendor "Vendor"
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

term rising
  from 2026-01-01 = EUR 1,000
  from 2026-03-01 = EUR 3,000

term falling
  from 2026-01-01 = EUR 3,000
  from 2026-03-01 = EUR 1,000

quota room = EUR 3,650 per year
  prorated by days active

quota small = EUR 400 per quarter

commission plain
  for each Deal
  earn 10% of amount

cap risen on plain
  at most rising per quarter, excess lost

commission own_rising
  for each Deal
  earn 10% of amount
  at most rising per quarter, excess lost

commission forward_rising
  for each Deal
  earn 10% of amount
  at most rising per quarter, excess carried forward

commission base
  for each Deal
  earn 10% of amount

cap fallen on base
  at most falling per quarter, excess lost

commission own_falling
  for each Deal
  earn 10% of amount
  at most falling per quarter, excess lost

commission forward_falling
  for each Deal
  earn 10% of amount
  at most falling per quarter, excess carried forward

commission staying
  for each Deal
  earn 10% of amount
  also after leaving

cap with_room on staying
  at most room per year, excess lost

commission own_room
  for each Deal
  earn 10% of amount
  at most room of the year per year, excess lost
  also after leaving

commission of_a_quota
  for each Deal
  earn 15% of amount
  at most small of the quarter per quarter, excess carried forward

example "A limit that rises later leaves what was earned before"
  # On 10 January the limit is 1,000 in all three ways, whatever it is in March: of 2,000 it leaves
  # 1,000. What is carried forward comes on 1 April, when the limit is 3,000.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
  as of 2026-06-30
  expect own_rising earned for d1 is EUR 1,000.00
  expect forward_rising earned for d1 is EUR 1,000.00
  expect risen earned for d1 is EUR -1,000.00
  expect forward_rising earned by ana in 2026-04-01 is EUR 1,000.00
  expect own_rising earned by ana in 2026 is EUR 1,000.00

example "The same, as known in January"
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
  as of 2026-01-31
  expect own_rising earned for d1 is EUR 1,000.00
  expect forward_rising earned for d1 is EUR 1,000.00
  expect risen earned for d1 is EUR -1,000.00

example "Under a limit that has risen, the next amount makes up for what was cut"
  # d2 of 10 March earns 100: the quarter has come to 2,100, which the limit of 3,000 allows. 1,000
  # were left of it, so d2 is left 1,100. Nothing is over, and nothing comes on 1 April.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | ana | 2026-03-10 | EUR  1,000 |
  as of 2026-06-30
  expect own_rising earned for d1 is EUR 1,000.00
  expect own_rising earned for d2 is EUR 1,100.00
  expect forward_rising earned for d2 is EUR 1,100.00
  expect risen earned for d2 is EUR 1,000.00
  expect forward_rising earned by ana in 2026-Q2 is nothing

example "A limit that falls takes nothing back"
  # d1 of January earns 2,000, within 3,000. From March the limit is 1,000: of d2, 500, nothing is
  # left, and the quarter has come to 2,500. d3 of -300 brings it to 2,200, which is above the 2,000
  # that were left: it takes nothing. d4 of -400 brings it to 1,800: it takes 200.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | ana | 2026-03-10 | EUR  5,000 |
    | d3 | ana | 2026-03-20 | EUR -3,000 |
    | d4 | ana | 2026-03-25 | EUR -4,000 |
  as of 2026-06-30
  expect own_falling earned for d1 is EUR 2,000.00
  expect own_falling earned for d2 is EUR 0.00
  expect own_falling earned for d3 is EUR 0.00
  expect own_falling earned for d4 is EUR -200.00
  expect forward_falling earned for d1 is EUR 2,000.00
  expect forward_falling earned for d2 is EUR 0.00
  expect forward_falling earned for d3 is EUR 0.00
  expect forward_falling earned for d4 is EUR -200.00
  expect forward_falling earned by ana in 2026-Q2 is nothing
  expect fallen earned for d1 is nothing
  expect fallen earned for d2 is EUR -500.00
  expect fallen earned for d3 is EUR 300.00
  expect fallen earned for d4 is EUR 200.00

example "What is over under a limit that has fallen is carried on"
  # Without d3 and d4 500 are over at the end of March; they come on 1 April, within 1,000.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | ana | 2026-03-10 | EUR  5,000 |
  as of 2026-06-30
  expect forward_falling earned by ana in 2026-Q1 is EUR 2,000.00
  expect forward_falling earned by ana in 2026-04-01 is EUR 500.00

example "Leaving does not cut what was earned before"
  # In January the quota of the year is 3,650, and all of d1, 3,000, is within it. ana leaves on 20
  # May, after 31 + 28 + 31 + 30 + 20 = 140 days: from then on the quota is 1,400. The 100 of d2 are
  # cut, and the 3,000 stay.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-05-20 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 30,000 |
    | d2 | ana | 2026-06-01 | EUR  1,000 |
  as of 2026-06-30
  expect own_room earned for d1 is EUR 3,000.00
  expect own_room earned for d2 is EUR 0.00
  expect with_room earned for d1 is nothing
  expect with_room earned for d2 is EUR -100.00

example "The quota of a quarter as a limit, with the excess carried forward"
  # d1 earns 600, of which the quarter leaves 400; the other 200 come on 1 April.
  given Rep
    | id  | joined_on  | left_on |
    | ana | 2025-01-01 |         |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 4,000 |
  as of 2026-06-30
  expect of_a_quota earned for d1 is EUR 400.00
  expect of_a_quota earned by ana in 2026-04-01 is EUR 200.00
