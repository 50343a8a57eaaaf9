"Schedules by which an award becomes payable bit by bit."
"Four years, month by month, and nothing before the first year is over: then the whole first quarter."
vesting four_years
  every 1 month for 48 months
  cliff 12 months

"Three years, a third at the end of each."
vesting three_years_graded
  every 12 months for 36 months

"Three years, quarter by quarter."
vesting three_years_quarterly
  every 3 months for 36 months

"As banks defer a bonus: two fifths at the start, then a fifth at the end of each of three years."
vesting deferral
  40% at the start
  20% every 12 months for 36 months

plan "Vesting" for examples
  id std-vesting
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  amount     : money

award monthly
  for each Grant
  earn amount
  payable by four_years from granted_on
  on left_on : forfeit the rest

award graded
  for each Grant
  earn amount
  payable by three_years_graded from granted_on
  on left_on : forfeit the rest

award quarterly
  for each Grant
  earn amount
  payable by three_years_quarterly from granted_on
  on left_on : forfeit the rest

award deferred
  for each Grant
  earn amount
  payable by deferral from granted_on
  on left_on : forfeit the rest

# 4,800 in 48 parts of 100; the cliff frees twelve of them on 15 January 2027. In thirds: 1,600.
# In twelve parts: 400 every three months, from 15 April 2026.
# Deferred: 40% is 1,920 at the start, and 960 at the end of each of three years.
example "An award of EUR 4,800"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ana | 2026-01-15 | EUR 4,800 |
  as of 2030-12-31
  expect monthly payable to ana in 2026 is nothing
  expect monthly payable to ana in 2027-01 is EUR 1,200.00
  expect monthly payable to ana in 2027-02 is EUR 100.00
  expect monthly payable to ana in 2030-01 is EUR 100.00
  expect graded payable to ana in 2027-01 is EUR 1,600.00
  expect graded payable to ana in 2029-01 is EUR 1,600.00
  expect quarterly payable to ana in 2026-04 is EUR 400.00
  expect quarterly payable to ana in 2029-01 is EUR 400.00
  expect deferred payable to ana in 2026-01 is EUR 1,920.00
  expect deferred payable to ana in 2027-01 is EUR 960.00
  expect deferred payable to ana in 2029-01 is EUR 960.00

# ben leaves after 14 complete months: 1,200 from the cliff and two parts more stay his.
example "Leaving after fourteen months"
  given Rep
    | id  | name | joined_on  | left_on    |
    | ben | Ben  | 2025-01-01 | 2027-03-20 |
  given Grant
    | id | rep | granted_on | amount    |
    | g1 | ben | 2026-01-15 | EUR 4,800 |
  as of 2030-12-31
  expect monthly payable to ben in 2027 is EUR 1,400.00
  expect monthly forfeited by ben in 2026 is EUR 3,400.00
  expect graded payable to ben in 2027 is EUR 1,600.00
