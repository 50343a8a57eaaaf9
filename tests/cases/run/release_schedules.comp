plan "Schedules"
  id schedules
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2024-01-01 to 2027-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

record Listing on listed_on
  id        : text, key
  listed_on : date

vesting six_years
  10% after 24 months
  then 1/80 every 1 month for 12 months
  then 1/60 every 1 month for 12 months
  then 1/48 every 1 month for 12 months
  then 1/40 every 1 month for 12 months

vesting after_days
  after 27 days
  then 1/4 every 1 month for 2 months

vesting dated
  20% at the start
  30% on 2026-03-31
  then 10% every 1 month for 2 months
  rest after 12 months

vesting month_ends
  every 1 month for 3 months
  dates on the last

vesting day_before
  every 1 month for 3 months
  dates on the day before

vesting from_listing
  every 1 month for 4 months
  cliff 2 months
  cliff on (first of Listing.listed_on)

vesting down
  every 1 month for 4 months
  allocate cumulative down

vesting up
  every 1 month for 4 months
  allocate cumulative up

vesting front
  every 1 month for 4 months
  allocate front loaded

vesting back
  every 1 month for 4 months
  allocate back loaded

vesting first_rest
  every 1 month for 4 months
  allocate first takes rest

vesting last_rest
  every 1 month for 4 months
  allocate last takes rest

award long
  for each Grant
  earn amount
  payable by six_years from granted_on

award days_first
  for each Grant
  earn amount
  payable by after_days from granted_on

award with_dates
  for each Grant
  earn amount
  payable by dated from granted_on

award ends
  for each Grant
  earn amount
  payable 50% now
  payable rest by month_ends from granted_on

award eves
  for each Grant
  earn amount
  payable by day_before from granted_on

award listed
  for each Grant
  earn amount
  payable by from_listing from granted_on

award rounded_down
  for each Grant
  earn amount
  payable by down from granted_on

award rounded_up
  for each Grant
  earn amount
  payable by up from granted_on

award loaded_front
  for each Grant
  earn amount
  payable by front from granted_on

award loaded_back
  for each Grant
  earn amount
  payable by back from granted_on

award rest_first
  for each Grant
  earn amount
  payable 50% now
  payable rest by first_rest from granted_on

award rest_last
  for each Grant
  earn amount
  payable by last_rest from granted_on

# 4,800: 10% is 480 on month 24; then 60, 80, 100 and 120 a month.
example "One line after another"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2025-01-01 | JPY 4,800 |
  as of 2031-12-31
  expect long payable to ana in 2026 is nothing
  expect long payable to ana in 2027-01 is JPY 480
  expect long payable to ana in 2027-02 is JPY 60
  expect long payable to ana in 2028-01 is JPY 60
  expect long payable to ana in 2028-02 is JPY 80
  expect long payable to ana in 2029-02 is JPY 100
  expect long payable to ana in 2030-02 is JPY 120
  expect long payable to ana in 2031-01 is JPY 120
  expect long payable for g1 is JPY 4,800

# 27 days after 31 January is 27 February; the months after it keep the anchor's day, 31.
# dated: 20% of 100 on the start, 30 on 31 March, 10 a month after it, the other 30 after a year.
example "Dates come from the anchor"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount  |
    | g1 | ana | 2026-01-31 | JPY 100 |
  as of 2031-12-31
  expect ledger
    | component  | payable_on | amount |
    | days_first | 2026-02-27 | JPY 50 |
    | days_first | 2026-03-31 | JPY 25 |
    | days_first | 2026-04-30 | JPY 25 |
    | with_dates | 2026-01-31 | JPY 20 |
    | with_dates | 2026-03-31 | JPY 30 |
    | with_dates | 2026-04-30 | JPY 10 |
    | with_dates | 2026-05-31 | JPY 10 |
    | with_dates | 2027-01-31 | JPY 30 |
    | eves       | 2026-02-27 | JPY 33 |
    | eves       | 2026-03-30 | JPY 34 |
    | eves       | 2026-04-29 | JPY 33 |

# 19 shared by four: 4.75 each. Rounded cumulatively 5, 9.5, 14.25, 19: see each method.
# With half of it paid at once (9.5, so 10) the other 9 are 2.25 each: the first takes the 1 left.
example "Methods of sharing out"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-02-28 | JPY 19 |
  as of 2031-12-31
  expect ledger
    | component    | payable_on | amount |
    | rounded_down | 2025-03-28 | JPY 4  |
    | rounded_down | 2025-04-28 | JPY 5  |
    | rounded_down | 2025-05-28 | JPY 5  |
    | rounded_down | 2025-06-28 | JPY 5  |
    | rounded_up   | 2025-03-28 | JPY 5  |
    | rounded_up   | 2025-04-28 | JPY 5  |
    | rounded_up   | 2025-05-28 | JPY 5  |
    | rounded_up   | 2025-06-28 | JPY 4  |
    | loaded_front | 2025-03-28 | JPY 5  |
    | loaded_front | 2025-04-28 | JPY 5  |
    | loaded_front | 2025-05-28 | JPY 5  |
    | loaded_front | 2025-06-28 | JPY 4  |
    | loaded_back  | 2025-03-28 | JPY 4  |
    | loaded_back  | 2025-04-28 | JPY 5  |
    | loaded_back  | 2025-05-28 | JPY 5  |
    | loaded_back  | 2025-06-28 | JPY 5  |
    | rest_first   | 2025-02-28 | JPY 10 |
    | rest_first   | 2025-03-28 | JPY 3  |
    | rest_first   | 2025-04-28 | JPY 2  |
    | rest_first   | 2025-05-28 | JPY 2  |
    | rest_first   | 2025-06-28 | JPY 2  |
    | rest_last    | 2025-03-28 | JPY 4  |
    | rest_last    | 2025-04-28 | JPY 4  |
    | rest_last    | 2025-05-28 | JPY 4  |
    | rest_last    | 2025-06-28 | JPY 7  |

# A start on 28 February: the last day of each month, not the 28th. Half of 60 now, then 10 each.
# The cliff is the later of 28 April and the listing: 15 and 15 have accrued by 10 May.
example "Month ends, and the latest of two cliffs"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-02-28 | JPY 60 |
  given Listing
    | id | listed_on  |
    | l1 | 2025-05-10 |
  as of 2025-12-31
  expect ledger
    | component | payable_on | amount |
    | ends      | 2025-02-28 | JPY 30 |
    | ends      | 2025-03-31 | JPY 10 |
    | ends      | 2025-04-30 | JPY 10 |
    | ends      | 2025-05-31 | JPY 10 |
    | listed    | 2025-05-10 | JPY 15 |
    | listed    | 2025-05-10 | JPY 15 |
    | listed    | 2025-05-28 | JPY 15 |
    | listed    | 2025-06-28 | JPY 15 |

example "A cliff whose event has not come"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | amount |
    | g1 | ana | 2025-02-28 | JPY 60 |
  as of 2025-12-31
  expect listed payable for g1 is nothing
  expect listed pending for g1 is JPY 60
