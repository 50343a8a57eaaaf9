plan "A part of the rest comes sooner"
  id leaving-sooner
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
  takes part from joined_on to left_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

record Takeover on closed_on
  id         : text, key
  closed_on  : date

record Breach for rep on found_on
  id         : text, key
  rep        : Rep
  found_on   : date

vesting four_years
  every 1 month for 48 months
  cliff 12 months

vesting five_months
  every 1 month for 5 months

award evenly
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest 50% of the rest, rest evenly
  on left_on : forfeit the rest

award soonest
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) : vest 50% of the rest, rest soonest first, at once
  on left_on : forfeit the rest

award latest
  for each Grant
  earn amount
  payable by four_years from granted_on
  on (first of Takeover.closed_on) when (count of Grant) is above 5 : vest all, at once
  on (first of Takeover.closed_on) otherwise : vest 50% of the rest, rest latest first
  on left_on : forfeit the rest

award odd
  for each Grant
  earn amount
  payable by five_months from granted_on
  on left_on : vest 30% of the rest, rest evenly

award watched
  for each Grant
  earn amount
  payable 50% on granted_on
  payable 50% 90 days after granted_on, unless any Breach by then
  on left_on : vest all, at once

# 100 a month. On 1 March 2026 the 14th part is due: 1,400 have vested and 3,400, the parts 15 to
# 48, have not. Half of that is 1,700.
# Evenly: 50 of each of the 34 parts; 50 in April 2026 and in January 2029.
# Soonest: the parts 15 to 31 (April 2026 to August 2027), so the parts 32 to 48 stay, from
# September 2027. Latest: the parts 32 to 48, so the parts 15 to 31 stay, to August 2027.
example "A takeover after the cliff"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2029-12-31
  expect evenly payable to ana in 2026-03 is JPY 1,800
  expect evenly payable to ana in 2026-04 is JPY 50
  expect evenly payable to ana in 2029-01 is JPY 50
  expect evenly payable for g1 is JPY 4,800
  expect soonest payable to ana in 2026-03 is JPY 1,800
  expect soonest payable to ana in 2026-04 is nothing
  expect soonest payable to ana in 2027-08 is nothing
  expect soonest payable to ana in 2027-09 is JPY 100
  expect soonest payable to ana in 2029-01 is JPY 100
  expect soonest payable for g1 is JPY 4,800
  expect latest payable to ana in 2026-03 is JPY 1,800
  expect latest payable to ana in 2026-04 is JPY 100
  expect latest payable to ana in 2027-08 is JPY 100
  expect latest payable to ana in 2027-09 is nothing
  expect latest payable for g1 is JPY 4,800

# Before the cliff nothing has vested: half of 4,800 comes on the day. On 1 January 2026 the cliff
# frees what stays of the first 12 parts: 12 x 50, nothing, or 12 x 100.
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
  as of 2026-01-31
  expect evenly payable to ana in 2025-06 is JPY 2,400
  expect evenly payable to ana in 2026-01 is JPY 600
  expect evenly pending for g1 is JPY 1,800
  expect soonest payable to ana in 2025-06 is JPY 2,400
  expect soonest payable to ana in 2026-01 is nothing
  expect soonest pending for g1 is JPY 2,400
  expect latest payable to ana in 2025-06 is JPY 2,400
  expect latest payable to ana in 2026-01 is JPY 1,200
  expect latest pending for g1 is JPY 1,200

# Ana left on 15 April 2026, after the takeover: 1,400 + 1,700 had come and the part of April, 50
# of it where half has come already. The rest is forfeited. Ben left on 15 January, before it: 1,200
# had come, all else is forfeited, and the takeover brings nothing.
example "Leaving after it and before it"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-04-15 |
    | ben | 2025-01-01 | 2026-01-15 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
    | g2 | ben | 2025-01-01 | JPY 4,800 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-03-01 |
  as of 2029-12-31
  expect evenly payable for g1 is JPY 3,150
  expect evenly forfeited for g1 is JPY 1,650
  expect soonest payable for g1 is JPY 3,100
  expect soonest forfeited for g1 is JPY 1,700
  expect latest payable for g1 is JPY 3,200
  expect latest forfeited for g1 is JPY 1,600
  expect evenly payable for g2 is JPY 1,200
  expect evenly forfeited for g2 is JPY 3,600
  expect latest payable for g2 is JPY 1,200

# 17 in five parts, cumulative 3.4, 6.8, 10.2, 13.6, 17: 3, 4, 3, 4, 3. Ana left after the first,
# so 14 are left: 4, 3, 4, 3. The running totals 4, 7, 11, 14 x 30% are 1.2, 2.1, 3.3, 4.2, so 1,
# 2, 3, 4: one comes sooner of each, and 3, 2, 3, 2 stay.
example "Amounts that do not divide"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2025-02-15 |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-01-01 | JPY 17 |
    | g2 | ana | 2025-02-16 | JPY 50 |
  as of 2025-12-31
  expect odd payable to ana in 2025-02 is JPY 7
  expect odd payable to ana in 2025-03 is JPY 3
  expect odd payable to ana in 2025-04 is JPY 2
  expect odd payable to ana in 2025-05 is JPY 3
  expect odd payable to ana in 2025-06 is JPY 2
  expect odd payable for g1 is JPY 17
  expect odd payable for g2 is nothing

# All comes on 15 January; a breach that is found later does not reach back, an earlier one counts.
example "What comes sooner is looked at on the day on which it comes"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2025-01-15 |
    | ben | 2025-01-01 | 2025-01-15 |
  given Grant
    | id | rep | granted_on | amount  |
    | g1 | ana | 2025-01-01 | JPY 100 |
    | g2 | ben | 2025-01-01 | JPY 100 |
  given Breach
    | id | rep | found_on   |
    | b1 | ana | 2025-02-01 |
    | b2 | ben | 2025-01-10 |
  as of 2025-12-31
  expect watched payable for g1 is JPY 100
  expect watched payable for g2 is JPY 50
  expect watched forfeited for g2 is JPY 50
