# A cap over awards in units: by the piece, in the ledger apart from money.
plan "Caps of units"
  id caps-units
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
  granted    : units

term most = 100 units

award shares "Shares"
  for each Deal
  earn granted
  payable 50% on closed_on
  payable 50% 90 days after closed_on
  on left_on : forfeit the rest

award more
  for each Deal
  earn 10 units

accelerator push on shares
  when granted is at least 50 units
  add 10% of shares

commission base
  for each Deal
  earn 10% of amount

cap together "Cap of units" on shares, more, push
  at most 65 units per Deal
  at most most per quarter, excess lost

example "By deal, then by quarter, in whole units"
  # d1: shares 51, more 10, push 5.1, so 5: 66 in all, and 1 is cut of the push, which stands last
  # in the plan: 65. d2: shares 31, more 10: 35 of the quarter's 100 are left, so shares 31 and 4 of
  # more: 6 are cut. Money is untouched, and the total is money alone.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    | granted |
    | d1 | ana | 2026-01-10 | EUR 1,000 |      51 |
    | d2 | ana | 2026-02-10 | EUR 1,000 |      31 |
  as of 2026-06-30
  expect shares earned for d1 is 51 units
  expect push earned for d1 is 5 units
  expect together earned for d1 is -1 units
  expect together earned for d2 is -6 units
  expect base earned for d1 is EUR 100.00
  expect total earned by ana in 2026 is EUR 200.00
  expect total paid to ana in 2026 is EUR 200.00

example "What is cut comes in the parts of what it is cut of"
  # 90 of one deal: of the cap of 65, all 90 - 65 = 25 is cut of shares, 10 of more and 9 of the push
  # whole. Of 90, 45 come at once and 45 in April; of the cut, 12.5 rounds up to 13, then 12.
  # ana leaves on 31 January: the 45 and their cut of 12 are forfeited.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-01-31 |
  given Deal
    | id | rep | closed_on  | amount    | granted |
    | d1 | ana | 2026-01-10 | EUR 1,000 |      90 |
  as of 2026-06-30
  expect ledger
    | component | record_key | amount | currency | status    | reason                                                                      |
    | together  | d1         |    -13 | units    | payable   | Cap of units on Shares for Deal d1                                          |
    | together  | d1         |    -12 | units    | forfeited | Cap of units on Shares for Deal d1, held back, forfeited on leaving         |
    | together  | d1         |    -10 | units    | payable   | Cap of units on more for Deal d1                                            |
    | together  | d1         |     -5 | units    | payable   | Cap of units on push of Shares for Deal d1                                  |
    | together  | d1         |     -4 | units    | forfeited | Cap of units on push of Shares for Deal d1, held back, forfeited on leaving |
