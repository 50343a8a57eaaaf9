plan "Events that end or speed up"
  id leaving-events
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id        : text, key
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

record Takeover on closed_on
  id        : text, key
  closed_on : date

record Warning for rep on warned_on
  id        : text, key
  rep       : Rep
  warned_on : date

vesting four_years
  every 1 month for 48 months
  cliff 12 months

award sped_up
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest all, at once

award ended
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : forfeit the rest

award warned
  for each Grant
  earn amount
  payable by four_years from granted_on
  on left_on when any Warning : forfeit the rest
  on left_on otherwise : vest all, at once

# 100 a month. On 1 March 2026 the 14th part is due: 1,400 have vested, 3,400 are left. A second
# takeover changes nothing.
example "A takeover"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
    | t2 | 2026-09-01 |
  as of 2029-12-31
  expect sped_up payable to ana in 2026-01 is JPY 1,200
  expect sped_up payable to ana in 2026-02 is JPY 100
  expect sped_up payable to ana in 2026-03 is JPY 3,500
  expect sped_up payable for g1 is JPY 4,800
  expect ended payable for g1 is JPY 1,400
  expect ended forfeited for g1 is JPY 3,400

# Before the cliff: nothing has vested, and all of it comes on the day.
example "A takeover before the cliff"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2025-06-15 |
  as of 2029-12-31
  expect sped_up payable to ana in 2025-06 is JPY 4,800
  expect ended payable for g1 is nothing
  expect ended forfeited for g1 is JPY 4,800

example "No takeover"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  as of 2026-03-31
  expect sped_up payable for g1 is JPY 1,400
  expect sped_up pending for g1 is JPY 3,400
  expect ended payable for g1 is JPY 1,400
  expect ended pending for g1 is JPY 3,400

# Both left on 1 March 2026. Ana was warned before, though after the grant; Ben was warned later.
example "What a line asks is looked at on its day"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-01 |
    | ben | 2025-01-01 | 2026-03-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
    | g2 | ben | 2025-01-01 | JPY 4,800 |
  given Warning
    | id | rep | warned_on  |
    | w1 | ana | 2025-09-01 |
    | w2 | ben | 2026-03-02 |
  as of 2029-12-31
  expect warned payable for g1 is JPY 1,400
  expect warned forfeited for g1 is JPY 3,400
  expect warned payable to ben in 2026-03 is JPY 3,500
  expect warned payable for g2 is JPY 4,800
