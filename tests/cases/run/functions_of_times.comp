plan "A length of time that is given to a function"
  id functions-of-times
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

term grace = 90 days
term half_a_year = 6 months

function later(d : date, by : duration) : date = d + by
function twice_later(d : date, by : duration) : date = later(later(d, by), by)
function is_early(d : date, by : duration) : yes/no = d is below 2026-06-30 - by

fee quarter_later
  for each Deal
  earn EUR 1
  payable on later(closed_on, 3 months)

fee days_later
  for each Deal
  earn EUR 2
  payable on later(closed_on, grace)

fee much_later
  for each Deal
  earn EUR 3
  payable on twice_later(closed_on, half_a_year)

fee two_months
  for each Deal
  earn EUR 4
  payable on 1 month + later(closed_on, 1 month)

fee early
  for each Deal
  when is_early(closed_on, (4 months))
  earn EUR 5

# 31 January + 3 months is 30 April, + 90 days is 1 May; + 6 months is 31 July, and + 6 months again
# 31 January 2027; + 1 month is 28 February, and + 1 month again 28 March.
example "Months are months and days are days"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-31 | EUR 100 |
    | d2 | ana | 2026-02-27 | EUR 100 |
    | d3 | ana | 2026-02-28 | EUR 100 |
  as of 2027-12-31
  expect some of ledger
    | component     | record_key | payable_on |
    | quarter_later | d1         | 2026-04-30 |
    | days_later    | d1         | 2026-05-01 |
    | much_later    | d1         | 2027-01-31 |
    | two_months    | d1         | 2026-03-28 |
  # 30 June less 4 months is 28 February: before it, not on it
  expect early earned for d2 is EUR 5
  expect early earned for d3 is nothing

# 30 days for 90
example "A time that an example gives"
  given grace = 30 days
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-31 | EUR 100 |
  as of 2027-12-31
  expect some of ledger
    | component  | record_key | payable_on |
    | days_later | d1         | 2026-03-02 |
