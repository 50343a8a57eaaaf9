"What is expected of people, or guaranteed to them, while they start: shares by complete months."
"Nothing in the first month, then 25%, 50% and 75%; all from the fifth month."
function ramp_of_four_months(joined : date, day : date) : percent = min(25% * months from joined to day, 100%)

"A third in each of the first three months, two thirds in the next three; all from the seventh month."
function ramp_of_six_months(joined : date, day : date) : percent = if months from joined to day is below 3 then 1/3 else if months from joined to day is below 6 then 2/3 else 100%

plan "Ramps" for examples
  id std-ramps
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

bonus four
  for each month
  earn EUR 1,000 * ramp_of_four_months(joined_on, end of the month)

bonus six
  for each month
  earn EUR 900 * ramp_of_six_months(joined_on, end of the month)

# ana joins on 15 January. At the end of January no month is complete, at the end of February one.
# six: 900 / 3 = 300 until two months are complete; three are complete at the end of April: 600.
example "The first months"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2026-01-15 |
  as of 2026-07-31
  expect four earned by ana in 2026-01 is nothing
  expect four earned by ana in 2026-02 is EUR 250.00
  expect four earned by ana in 2026-04 is EUR 750.00
  expect four earned by ana in 2026-05 is EUR 1,000.00
  expect four earned by ana in 2026-07 is EUR 1,000.00
  expect six earned by ana in 2026-03 is EUR 300.00
  expect six earned by ana in 2026-04 is EUR 600.00
  expect six earned by ana in 2026-07 is EUR 900.00
