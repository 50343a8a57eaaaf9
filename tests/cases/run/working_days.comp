plan "Working days"
  id working-days
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Visit for rep on ended_on
  id         : text, key
  rep        : Rep
  began_on   : date
  ended_on   : date

fee visits
  for each Visit
  earn EUR 10 * working days from began_on to ended_on

bonus standby
  for each month
  earn EUR 1 * working days from (start of the month - 1 day) to end of the month

# 1 June 2026 is a Monday. The first date is not counted, the last one is; Saturday and Sunday never.
# weekend: Friday 5 to Monday 8: Monday alone, 1. friday: Friday 5 to Sunday 7: none.
# saturday: Saturday 6 to Monday 8: 1. twoweeks: Monday 1 to Monday 15: 4 + 5 + 1 = 10.
# sameday: Wednesday to the same Wednesday: none. back: Monday 8 back to Friday 5: -1.
# newyear: Wednesday 31 December 2025 to Monday 5 January: Thursday, Friday, Monday: 3; no holidays.
# standby: June has 30 days, of which 8 are on its weekends (6, 7, 13, 14, 20, 21, 27, 28): 22.
# February has 28 days: 20.
example "Weekends do not count"
  given Rep
    | id  |
    | ana |
  given Visit
    | id       | rep | began_on   | ended_on   |
    | newyear  | ana | 2025-12-31 | 2026-01-05 |
    | weekend  | ana | 2026-06-05 | 2026-06-08 |
    | friday   | ana | 2026-06-05 | 2026-06-07 |
    | saturday | ana | 2026-06-06 | 2026-06-08 |
    | twoweeks | ana | 2026-06-01 | 2026-06-15 |
    | sameday  | ana | 2026-06-10 | 2026-06-10 |
    | back     | ana | 2026-06-08 | 2026-06-05 |
  as of 2026-06-30
  expect visits earned for newyear is EUR 30.00
  expect visits earned for weekend is EUR 10.00
  expect visits earned for friday is EUR 0.00
  expect visits earned for saturday is EUR 10.00
  expect visits earned for twoweeks is EUR 100.00
  expect visits earned for sameday is EUR 0.00
  expect visits earned for back is EUR -10.00
  expect standby earned by ana in 2026-06 is EUR 22.00
  expect standby earned by ana in 2026-02 is EUR 20.00
