plan "Several dates in one earning"
  id leaving-dates
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  good       : yes/no
  takes part from joined_on to left_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

record Takeover on closed_on
  id         : text, key
  closed_on  : date

vesting four_years
  every 1 month for 48 months

award grant
  for each Grant
  earn amount
  payable by four_years from granted_on
  on left_on when good : keep pro rata by days, on the original dates
  on left_on otherwise : forfeit the rest
  on (first of Takeover.closed_on) : vest all, at once

award other_way
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest all, at once
  on left_on : forfeit the rest

# 100 a month: 12 parts by 1 January 2026, 14 by 1 March.
# Ana left on 15 January, before the takeover: 1,200 had vested and 3,600 is lost; the takeover
# brings nothing back. Ben left on 15 March, after it: everything had come on 1 March.
# Cat was a good leaver on 17 January: of the part of 1 February, 16 of 31 days have passed,
# 100 x 16 / 31 = 51.6, so 52 stays, and the takeover does not hasten it: it came on 1 February.
example "Before the takeover and after it"
  given Rep
    | id  | joined_on  | left_on    | good |
    | ana | 2025-01-01 | 2026-01-15 | no   |
    | ben | 2025-01-01 | 2026-03-15 | no   |
    | cat | 2025-01-01 | 2026-01-17 | yes  |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
    | g2 | ben | 2025-01-01 | JPY 4,800 |
    | g3 | cat | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2029-12-31
  expect grant payable for g1 is JPY 1,200
  expect grant forfeited for g1 is JPY 3,600
  expect grant payable to ben in 2026-03 is JPY 3,500
  expect grant payable for g2 is JPY 4,800
  expect grant forfeited for g2 is nothing
  expect grant payable to cat in 2026-02 is JPY 52
  expect grant payable to cat in 2026-03 is nothing
  expect grant payable for g3 is JPY 1,252
  expect grant forfeited for g3 is JPY 3,548
  expect other_way payable for g1 is JPY 1,200
  expect other_way payable for g2 is JPY 4,800

# Both on 1 March: the line that is written first applies, and no other.
example "Both on one day"
  given Rep
    | id  | joined_on  | left_on    | good |
    | ana | 2025-01-01 | 2026-03-01 | no   |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2029-12-31
  expect grant payable for g1 is JPY 1,400
  expect grant forfeited for g1 is JPY 3,400
  expect other_way payable for g1 is JPY 4,800
  expect other_way forfeited for g1 is nothing

# A grant after the takeover keeps its dates: 9 parts of 100 by 1 January 2027.
example "What is earned after a date has nothing to do with it"
  given Rep
    | id  | joined_on  | good |
    | ana | 2025-01-01 | yes  |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-04-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2027-01-31
  expect grant payable for g1 is JPY 900
  expect grant pending for g1 is JPY 3,900
