# Caps over several earnings: per record and per period, with release, leaving and clawbacks.
plan "Caps"
  id caps
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

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

term most
  from 2026-01-01 = EUR 1,000
  from 2026-07-01 = EUR 400

commission base
  for each Deal
  earn 10% of amount
  payable 50% on closed_on
  payable 50% 90 days after closed_on
  on left_on : forfeit the rest

accelerator push on base
  when amount is at least EUR 5,000
  add 50% of base

bonus flat
  for each Deal
  earn EUR 100

bonus month_end
  for each quarter
  earn EUR 250

cap per_deal on base, push
  at most EUR 600 per Deal

cap per_quarter "Cap of the quarter" on month_end, flat, base, push
  at most most per quarter, excess lost

clawback back
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset

ensure "Nobody earns more than the cap"
  for each quarter
  total earned in the quarter is at most most

example "The row that passes the limit is cut, and the next ones are cut whole"
  # d1 on 10 January, 8,000: base 800, push 400, flat 100. The cap per deal, 600 for base and push
  # in that order: base is left 600 (200 cut), push nothing (400 cut). In the quarter, of at most
  # 1,000: base 600 (600 so far), push 0, flat 100 (700).
  # d2 on 10 February, 4,000: base 400, no push, flat 100. The quarter has 300 left: base is left
  # 300 (100 cut), flat nothing (100 cut). The bonus of 31 March, 250, is cut whole.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 8,000 |
    | d2 | ana | 2026-02-10 | EUR 4,000 |
  as of 2026-06-30
  expect base earned for d1 is EUR 800.00
  expect push earned for d1 is EUR 400.00
  expect per_deal earned for d1 is EUR -600.00
  expect per_quarter earned for d1 is nothing
  expect per_quarter earned for d2 is EUR -200.00
  expect per_quarter earned by ana in 2026-03 is EUR -250.00
  expect per_quarter earned by ana in 2026-Q1 is EUR -450.00

example "What is cut comes with the parts of what it is cut of"
  # Of d1, base 800 and its cut of 200 are paid half on 10 January and half on 10 April; the push
  # and its cut likewise. In January: base 400, push 200, flat 100, cut 100 and 200: 400. As of
  # 31 January the other halves are pending.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 8,000 |
  as of 2026-01-31
  expect base payable to ana in 2026-01 is EUR 400.00
  expect per_deal payable to ana in 2026-01 is EUR -300.00
  expect per_deal pending for d1 is EUR -300.00
  expect ledger
    | component | record_key | amount  | status  | payable_on |
    | per_deal  | d1         | -100.00 | payable | 2026-01-10 |
    | per_deal  | d1         | -100.00 | pending |            |
    | per_deal  | d1         | -200.00 | payable | 2026-01-10 |
    | per_deal  | d1         | -200.00 | pending |            |

example "Leaving forfeits what was earned and what was cut of it"
  # ana leaves on 31 January: the halves of 10 April go, of base 400 and of its cut 100, of the push
  # 200 and of its cut 200. Of d1 she keeps 400 - 100 + 200 - 200 = 300.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-01-31 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 8,000 |
  as of 2026-06-30
  expect base forfeited for d1 is EUR 400.00
  expect push forfeited for d1 is EUR 200.00
  expect per_deal forfeited for d1 is EUR -300.00
  expect base payable for d1 is EUR 400.00
  expect push payable for d1 is EUR 200.00
  expect per_deal payable for d1 is EUR -300.00

example "A clawback takes back what the cap left"
  # base of d1 earned 800, of which the cap left 600. By 1 February 400 - 100 = 300 was paid, and
  # 400 - 100 = 300 was to come. All of it must go: what was to come is cancelled, and 300 taken.
  # What is cancelled falls on the part of 10 April: 300 of its 400; the 100 that are left there
  # and the cut of 100 make nothing. In all: 800 - 200 - 300 - 300 = 0.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 8,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | x1 | d1   | 2026-02-01   |
  as of 2026-06-30
  expect back earned for x1 is EUR -300.00
  expect base cancelled for d1 is EUR 300.00
  expect base payable for d1 is EUR 500.00
  expect per_deal payable for d1 is EUR -600.00

example "A negative amount first uses up what was cut"
  # d1 earns base 600 after the cap per deal and flat 100, d2 base 490 and flat 100: with 700 before
  # it, base of d2 is left 300 (190 cut) and flat nothing (100 cut). d3 of -1,000 earns base -100 and
  # flat 100. The total was 1,290 before it and falls to 1,190, which is above the cap still: the 100
  # that base loses comes back from what was cut. Then flat is cut whole: 100 - 100 = 0.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR  8,000 |
    | d2 | ana | 2026-02-10 | EUR  4,900 |
    | d3 | ana | 2026-02-20 | EUR -1,000 |
  as of 2026-02-28
  expect per_quarter earned for d2 is EUR -290.00
  expect per_quarter earned for d3 is EUR 0.00
  expect per_quarter earned by ana in 2026-02-20 is EUR 0.00

example "A cap per deal holds a negative total at the same size"
  # d1 of -8,000: base -800, no push. It is held at -600, so 200 comes back.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR -8,000 |
  as of 2026-02-28
  expect base earned for d1 is EUR -800.00
  expect per_deal earned for d1 is EUR 200.00

example "The entries say what was cut, and of what"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-08-10 | EUR 4,900 |
  as of 2026-08-10
  expect ledger
    | component   | record_key | amount  | status  | reason                                                            |
    | per_quarter | d1         |  -45.00 | payable | Cap of the quarter on base for Deal d1                            |
    | per_quarter | d1         |  -45.00 | pending | Cap of the quarter on base for Deal d1, held back, due 2026-11-08 |
    | per_quarter | d1         | -100.00 | payable | Cap of the quarter on flat for Deal d1                            |

example "The limit of a quarter is that of the day"
  # From 1 July the limit is 400: of base 490 in August 400 is left; flat is cut whole.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-08-10 | EUR 4,900 |
  as of 2026-08-31
  expect per_quarter earned for d1 is EUR -190.00
