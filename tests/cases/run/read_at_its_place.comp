plan "Every value is read at its place"
  id read-at-its-place
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id        : text, key
  role      : text, dated
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

record Cancellation for deal.rep on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

record Visit for rep on day
  id  : text, key
  rep : Rep
  day : date

metric bookings = sum of Deal.amount
metric company per plan = sum of Deal.amount
metric lost = sum of Cancellation.deal.amount
metric staying per plan = count of Rep where left_on is not present
metric kept per plan = sum of Deal.amount where rep.left_on is not present
metric visits per plan = count of Visit

# --- who has left, seen from a month or a record

bonus stay
  for each month
  when left_on is not present
  earn EUR 100

bonus crew
  for each month
  earn EUR 1 * staying

bonus of_those_who_stay
  for each month
  earn 1% of kept

commission on_leaving
  for each Deal
  earn 10% of amount
  payable when payee.left_on is present
  on left_on : keep all

commission by_leaving
  for each Deal
  earn 5% of amount
  payable on (payee.left_on otherwise closed_on + 30 days)
  on left_on : keep all

commission earned_by_leaving
  for each Deal
  earn 2% of amount
  on (payee.left_on otherwise closed_on + 30 days)

# --- `unless … by then` looks at the day on which the part is due

commission unless_lost
  for each Deal
  earn 10% of amount
  payable 60 days after closed_on, unless lost year to date is above EUR 5,000 by then
  on left_on : keep all

commission unless_large
  for each Deal
  earn 10% of amount
  payable 30 days after closed_on, unless bookings of the quarter is at least EUR 50,000 by then
  on left_on : keep all

commission unless_busy
  for each Deal
  earn 10% of amount
  payable 60 days after closed_on, unless bookings over the last 30 days is above EUR 0 by then
  on left_on : keep all

commission unless_moved
  for each Deal
  earn 10% of amount
  payable 60 days after closed_on, unless payee.role is "Office" by then
  on left_on : keep all

# --- a leaving line looks at the day of leaving

commission with_the_company
  for each Deal
  earn 10% of amount
  payable 300 days after closed_on
  on left_on when company of the year is at least EUR 50,000 : keep all
  on left_on otherwise : forfeit the rest

# --- a rank of what stands so far is that of the month

bonus ahead
  for each month
  when rank of bookings year to date is at most 1
  earn EUR 500

bonus ahead_in_may
  once on 2026-05-15
  when rank of bookings year to date is at most 1
  earn EUR 50

# --- what can begin to hold without a record

commission for_seniors
  for each Deal
  earn 10% of amount
  payable when payee.role is "Senior"
  on left_on : keep all

commission for_all_visits
  for each Deal
  earn 10% of amount
  payable when (visits since the start) is at least 2
  on left_on : keep all

# Ana leaves on 30 September. Her deal d1 of 10 January is EUR 20,000, Bo's d2 of 10 June EUR 90,000.
example "As of January"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-09-30 |
    | bo  | 2025-01-01 |            |
  given Rep.role
    | rep | from       | value  |
    | ana | 2025-01-01 | Junior |
    | bo  | 2025-01-01 | Junior |
    | ana | 2026-03-01 | Office |
    | ana | 2026-06-01 | Senior |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | bo  | 2026-06-10 | EUR 90,000 |
  as of 2026-01-31
  expect stay earned by ana in 2026-01 is EUR 100.00
  expect crew earned by ana in 2026-01 is EUR 2.00
  # 1% of 20,000: Ana is there
  expect of_those_who_stay earned by bo in 2026-01 is EUR 200.00
  expect on_leaving pending for d1 is EUR 2,000.00
  expect for_seniors pending for d1 is EUR 2,000.00
  expect ahead earned by ana in 2026-01 is EUR 500.00

example "As of December, nothing of it has changed"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-09-30 |
    | bo  | 2025-01-01 |            |
  given Rep.role
    | rep | from       | value  |
    | ana | 2025-01-01 | Junior |
    | bo  | 2025-01-01 | Junior |
    | ana | 2026-03-01 | Office |
    | ana | 2026-06-01 | Senior |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 20,000 |
    | d2 | bo  | 2026-06-10 | EUR 90,000 |
  given Visit
    | id | rep | day        |
    | v1 | bo  | 2026-01-20 |
    | v2 | bo  | 2026-05-04 |
  as of 2026-12-31
  expect stay earned by ana in 2026-01 is EUR 100.00
  expect stay earned by ana in 2026-08 is EUR 100.00
  # on the last day of September it is known that she leaves
  expect stay earned by ana in 2026-09 is nothing
  expect crew earned by ana in 2026-01 is EUR 2.00
  expect crew earned by bo in 2026-09 is EUR 1.00
  expect of_those_who_stay earned by bo in 2026-01 is EUR 200.00
  # of October nothing is sold; of June 1% of 90,000
  expect of_those_who_stay earned by bo in 2026-06 is EUR 900.00
  expect of_those_who_stay earned by bo in 2026-10 is nothing
  expect on_leaving payable to ana in 2026-01 is nothing
  expect on_leaving payable to ana in 2026-09 is EUR 2,000.00
  expect on_leaving pending for d2 is EUR 9,000.00
  # the 30th day, 9 February, comes before she leaves
  expect by_leaving payable to ana in 2026-02 is EUR 1,000.00
  expect by_leaving payable to ana in 2026-09 is nothing
  expect earned_by_leaving earned by ana in 2026-02 is EUR 400.00
  expect earned_by_leaving earned by ana in 2026-09 is nothing
  # due on 11 March: she was in the office from 1 March to the end of May
  expect unless_moved forfeited for d1 is EUR 2,000.00
  # 110,000 in all until 30 September
  expect with_the_company forfeited for d1 is EUR 0.00
  # Bo is ahead from June on; what Ana had until May stays
  expect ahead earned by ana in 2026-02 is EUR 500.00
  expect ahead earned by bo in 2026-02 is nothing
  expect ahead earned by bo in 2026-06 is EUR 500.00
  expect ahead earned by ana in 2026-06 is nothing
  expect ahead_in_may earned by ana in 2026-05 is EUR 50.00
  expect ahead_in_may earned by bo in 2026-05 is nothing
  # from 1 June on
  expect for_seniors payable to ana in 2026-06 is EUR 2,000.00
  expect for_seniors pending for d2 is EUR 9,000.00
  # with the second visit, whoever makes it; d2 comes later than both
  expect for_all_visits payable to ana in 2026-05 is EUR 2,000.00
  expect for_all_visits payable to bo in 2026-06 is EUR 9,000.00

example "What comes later decides nothing that is over"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-11-30 |
    | bo  | 2025-01-01 |            |
  given Rep.role
    | rep | from       | value |
    | ana | 2025-01-01 | Field |
    | bo  | 2025-01-01 | Field |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-03-20 | EUR 90,000 |
    | d3 | ana | 2026-11-20 | EUR  6,000 |
    | d4 | bo  | 2026-05-02 | EUR  8,000 |
    | d5 | bo  | 2026-12-20 | EUR  7,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d4   | 2026-06-20   |
    | c2 | d5   | 2026-12-28   |
  as of 2027-03-31
  # due on 9 February: 10,000 until then, and the 90,000 of March come later
  expect unless_large payable to ana in 2026-02 is EUR 1,000.00
  # due on 19 April: the quarter of d2 has 100,000
  expect unless_large forfeited for d2 is EUR 9,000.00
  # due on 1 July: 8,000 lost in the year by then
  expect unless_lost forfeited for d4 is EUR 800.00
  # due on 18 February 2027, when nothing is lost of that year yet
  expect unless_lost payable to bo in 2027-02 is EUR 700.00
  # due on 11 March: nothing in the 30 days before; on 19 May nothing either
  expect unless_busy payable to ana in 2026-03 is EUR 1,000.00
  expect unless_busy payable to ana in 2026-05 is EUR 9,000.00

example "A colleague's later deal does not save what leaving forfeits"
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-03-15 |
    | bo  | 2025-01-01 |            |
  given Rep.role
    | rep | from       | value |
    | ana | 2025-01-01 | Field |
    | bo  | 2025-01-01 | Field |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | bo  | 2026-09-10 | EUR 90,000 |
  as of 2026-12-31
  # 10,000 in all until 15 March
  expect with_the_company forfeited for d1 is EUR 1,000.00
  expect by_leaving payable to ana in 2026-02 is EUR 500.00
