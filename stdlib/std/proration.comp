"Shares of a period for people who were there for a part of it. First and last days both count."
"The days that somebody was there, of the days of the period."
function days_share(joined : date, left : date, starts : date, ends : date) : number = max(0, days from max(joined, starts) to min(left, ends) + 1) / (days from starts to ends + 1)

"The complete months that somebody was there, of the complete months of the period."
function months_share(joined : date, left : date, starts : date, ends : date) : number = max(0, months from max(joined, starts) to (min(left, ends) + 1 day)) / (months from starts to (ends + 1 day))

plan "Proration" for examples
  id std-proration
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

salary base_salary
  for each month
  earn EUR 3,100 * days_share(joined_on, (left_on otherwise end of the month), start of the month, end of the month)

bonus yearly
  for each year
  earn EUR 1,200 * months_share(joined_on, (left_on otherwise end of the year), start of the year, end of the year)

# ana is there for 16 of the 31 days of January, 16 to 31: 3,100 x 16 / 31 = 1,600.
# From 16 January to 31 December eleven months of twelve are complete: 1,200 x 11 / 12 = 1,100.
example "Joining in the middle of a month"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2026-01-16 |
  as of 2026-12-31
  expect base_salary earned by ana in 2026-01 is EUR 1,600.00
  expect base_salary earned by ana in 2026-02 is EUR 3,100.00
  expect yearly earned by ana in 2026 is EUR 1,100.00
