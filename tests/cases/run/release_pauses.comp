plan "Vesting that pauses"
  id release-pauses
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

record Leave for rep
  id         : text, key
  rep        : Rep
  first_day  : date
  last_day   : date, may be blank

vesting one_year
  every 1 month for 12 months

vesting held
  every 1 month for 12 months
  cliff 6 months

vesting fortnights
  every 14 days for 12 weeks

award in_weeks
  for each Grant
  earn amount
  payable by fortnights from granted_on
  pause during Leave from first_day to last_day, skipping instalments
  on left_on : forfeit the rest

award by_days
  for each Grant
  earn amount
  payable by one_year from granted_on
  pause during Leave from first_day to last_day
  on left_on : forfeit the rest

award by_months
  for each Grant
  earn amount
  payable by one_year from granted_on
  pause during Leave from first_day to last_day, moving dates by months
  on left_on : forfeit the rest

award skipped
  for each Grant
  earn amount
  payable by one_year from granted_on
  pause during Leave from first_day to last_day, skipping instalments
  on left_on : forfeit the rest

award with_cliff
  for each Grant
  earn amount
  payable 50% now
  payable 50% by held from granted_on
  pause during Leave from first_day to last_day, moving dates by days
  on left_on : forfeit the rest

# 22 + 30 + 20 = 72 days, two complete months, two instalments (1 April and 1 May). Parts on
# 1 February and 1 March stay. 1 April moves to 12 June by days, to 1 June by months or instalments;
# the last part, 1 January 2026, to 14 March or 1 March.
# With a cliff on 1 July, which stays: 50 each for February, March and 12 June are freed on 1 July,
# and the part of 1 May comes on 12 July. Ben was not away.
example "A leave in spring"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
    | ben | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
    | g2 | ben | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-03-10 | 2025-05-20 |
  as of 2026-12-31
  expect by_days payable to ana in 2025-03-01 is JPY 100
  expect by_days payable to ana in 2025-04 is nothing
  expect by_days payable to ana in 2025-05 is nothing
  expect by_days payable to ana in 2025-06-12 is JPY 100
  expect by_days payable to ana in 2026-03-14 is JPY 100
  expect by_days payable for g1 is JPY 1,200
  expect by_months payable to ana in 2025-05 is nothing
  expect by_months payable to ana in 2025-06-01 is JPY 100
  expect by_months payable to ana in 2026-03-01 is JPY 100
  expect by_months payable for g1 is JPY 1,200
  expect skipped payable to ana in 2025-05 is nothing
  expect skipped payable to ana in 2025-06-01 is JPY 100
  expect skipped payable to ana in 2026-03-01 is JPY 100
  expect skipped payable for g1 is JPY 1,200
  expect with_cliff payable to ana in 2025-01 is JPY 600
  expect with_cliff payable to ana in 2025-06 is nothing
  expect with_cliff payable to ana in 2025-07-01 is JPY 150
  expect with_cliff payable to ana in 2025-07-12 is JPY 50
  expect with_cliff payable for g1 is JPY 1,200
  expect by_days payable to ben in 2025-04-01 is JPY 100
  expect with_cliff payable to ben in 2025-07 is JPY 300

# From 1 November to 1 January three instalments are skipped, but only two months are complete: the
# part of 1 November comes on 1 February or on 1 January, the last (1 January) on 1 April or 1 March.
# By days: 30 + 31 + 1 = 62; 1 November and 62 days is 2 January.
example "From the day of one instalment to that of another"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-11-01 | 2026-01-01 |
  as of 2026-12-31
  expect by_days payable to ana in 2025-10-01 is JPY 100
  expect by_days payable to ana in 2025-11 is nothing
  expect by_days payable to ana in 2026-01-02 is JPY 100
  expect by_months payable to ana in 2025-12 is nothing
  expect by_months payable to ana in 2026-01-01 is JPY 100
  expect by_months payable to ana in 2026-03-01 is JPY 100
  expect by_months payable to ana in 2026-04 is nothing
  expect skipped payable to ana in 2026-01 is nothing
  expect skipped payable to ana in 2026-02-01 is JPY 100
  expect skipped payable to ana in 2026-04-01 is JPY 100
  expect skipped payable for g1 is JPY 1,200

# The second leave begins on 1 September, when the part of 1 June has come (12 August) and that of
# 1 July (11 September) has not: it comes ten days later. By months the second one is none. Of the
# instalments, 1 September is skipped: those of 1 February, 1 March, 1 June, 1 July and 1 August
# come, the sixth on 1 October.
example "Two leaves"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l2 | ana | 2025-09-01 | 2025-09-10 |
    | l1 | ana | 2025-03-10 | 2025-05-20 |
  as of 2026-12-31
  expect by_days payable to ana in 2025-08-12 is JPY 100
  expect by_days payable to ana in 2025-09-21 is JPY 100
  expect by_days payable to ana in 2026-03-24 is JPY 100
  expect by_months payable to ana in 2025-09-01 is JPY 100
  expect by_months payable to ana in 2026-03-01 is JPY 100
  expect skipped payable to ana in 2025-08-01 is JPY 100
  expect skipped payable to ana in 2025-09 is nothing
  expect skipped payable to ana in 2025-10-01 is JPY 100
  expect skipped payable to ana in 2026-04-01 is JPY 100
  expect skipped payable for g1 is JPY 1,200

# 11 to 20 May is in both and counts once: 82 days, so 1 April moves to 22 June. Together they last
# from 10 March to 30 May; by months the rest of the second one, ten days, is none.
example "Two leaves that share days"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-03-10 | 2025-05-20 |
    | l2 | ana | 2025-05-11 | 2025-05-30 |
  as of 2026-12-31
  expect by_days payable to ana in 2025-06-22 is JPY 100
  expect by_months payable to ana in 2025-06-01 is JPY 100
  expect skipped payable to ana in 2025-06-01 is JPY 100

# Until it is known when she is back, the later parts wait. Of those that wait, leaving forfeits all.
example "A leave without an end"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 |            |
    | ben | 2025-01-01 | 2025-08-31 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
    | g2 | ben | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day |
    | l1 | ana | 2025-03-10 |          |
    | l2 | ben | 2025-03-10 |          |
  as of 2026-12-31
  expect by_days payable for g1 is JPY 200
  expect by_days pending for g1 is JPY 1,000
  expect by_months pending for g1 is JPY 1,000
  expect skipped payable for g1 is JPY 200
  expect skipped pending for g1 is JPY 1,000
  expect by_days payable for g2 is JPY 200
  expect by_days forfeited for g2 is JPY 1,000

# Only the days from the grant on count: 1 to 5 January. A leave that had ended counts nothing.
# By months and by instalments neither moves anything.
example "Leaves that began before the grant"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2024-12-20 | 2025-01-05 |
    | l2 | ana | 2024-06-01 | 2024-08-31 |
  as of 2026-12-31
  expect by_days payable to ana in 2025-02-06 is JPY 100
  expect by_days payable to ana in 2026-01-06 is JPY 100
  expect by_months payable to ana in 2025-02-01 is JPY 100
  expect skipped payable to ana in 2025-02-01 is JPY 100

# Months are counted from the grant, 31 January: the third part, 30 April, comes two months later on
# 30 June, the second, 31 March, on 31 May. Skipped: 31 March and 30 April.
example "From the last of a month"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-31 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-03-10 | 2025-05-20 |
  as of 2026-12-31
  expect by_months payable to ana in 2025-02-28 is JPY 100
  expect by_months payable to ana in 2025-05-31 is JPY 100
  expect by_months payable to ana in 2025-06-30 is JPY 100
  expect by_months payable to ana in 2026-03-31 is JPY 100
  expect skipped payable to ana in 2025-05-31 is JPY 100
  expect skipped payable to ana in 2025-06-30 is JPY 100
  expect skipped payable for g1 is JPY 1,200

# Every 14 days from 1 January: 15 and 29 January, 12 and 26 February, 12 and 26 March. The third is
# skipped, so the last comes on 9 April.
example "Skipped fortnights"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 1,200 |
  given Leave
    | id | rep | first_day  | last_day   |
    | l1 | ana | 2025-02-12 | 2025-02-25 |
  as of 2026-12-31
  expect in_weeks payable to ana in 2025-01-29 is JPY 200
  expect in_weeks payable to ana in 2025-02-12 is nothing
  expect in_weeks payable to ana in 2025-02-26 is JPY 200
  expect in_weeks payable to ana in 2025-04-09 is JPY 200
  expect in_weeks payable for g1 is JPY 1,200
