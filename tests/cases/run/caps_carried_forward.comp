# What is above the limit of a month is carried into the next one, first in line there.
plan "Carried forward"
  id carried
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-06-30
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

term most
  from 2026-01-01 = EUR 1,000
  from 2026-03-15 = EUR 400

commission base "Base commission"
  for each Deal
  earn 10% of amount
  at most EUR 1,000 per month, excess carried forward

commission held
  for each Deal
  earn 10% of amount
  at most most per month, excess carried forward
  at most EUR 2,500 per year, excess lost
  also after leaving

commission later
  for each Deal
  earn 10% of amount
  at most EUR 1,000 per month, excess carried forward
  payable 60 days after end of the month
  on left_on : forfeit the rest

bonus month_end
  for each month
  when (bookings of the month) is above EUR 0
  earn EUR 700
  at most EUR 1,000 per quarter, excess carried forward

metric bookings = sum of Deal.amount

metric base_so_far = (base earned year to date) + EUR 0

cap all_together on base, month_end
  at most EUR 1,500 per month, excess lost

clawback back
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset

example "The rest of a month comes first in the next"
  # January: d1 earns 1,600, of which 1,000 is left and 600 is over. February: the 600 come first, on
  # the 1st; d2 of 5 February earns 700, of which 400 is left, and 300 is over. March: 300 on the
  # 1st, and nothing else; nothing is over. April: nothing.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
    | d2 | ana | 2026-02-05 | EUR  7,000 |
  as of 2026-04-30
  expect base earned for d1 is EUR 1,000.00
  expect base earned for d2 is EUR 400.00
  expect base earned by ana in 2026-02-01 is EUR 600.00
  expect base earned by ana in 2026-02 is EUR 1,000.00
  expect base earned by ana in 2026-03 is EUR 300.00
  expect base earned by ana in 2026-04 is nothing
  expect base paid to ana in 2026-03 is EUR 300.00
  expect base_so_far of ana in 2026-02 is EUR 2,000.00
  expect ledger
    | component | record_key | earned_on  | amount   | status  | reason                                       |
    | base      | d1         | 2026-01-10 | 1,000.00 | payable | Base commission for Deal d1                  |
    | base      | d2         | 2026-02-05 |   400.00 | payable | Base commission for Deal d2                  |
    | base      | 2026-02-01 | 2026-02-01 |   600.00 | payable | Base commission for 2026-02, carried forward |
    | base      | 2026-03-01 | 2026-03-01 |   300.00 | payable | Base commission for 2026-03, carried forward |

example "More than a month can pay is carried on and on, and lost at the plan's end"
  # d1 of 10 April earns 3,500: April 1,000, then 1,000 in May and 1,000 in June, each on the 1st.
  # The 500 that are still over when the plan ends on 30 June are lost.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-04-10 | EUR 35,000 |
  as of 2026-09-30
  expect base earned for d1 is EUR 1,000.00
  expect base earned by ana in 2026-05 is EUR 1,000.00
  expect base earned by ana in 2026-06 is EUR 1,000.00
  expect base earned by ana in 2026-07 is nothing
  expect base earned by ana in 2026 is EUR 3,000.00

example "It comes on the first day, before the month has ended"
  # As of 2 February the 600 that were over in January are there.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
  as of 2026-02-02
  expect base earned by ana in 2026-02 is EUR 600.00

example "Who has left by the first day loses it"
  # ana leaves on 28 February: the 600 of January come on 1 February; of d2, 700, there is room for
  # 400, and the 300 that would come on 1 March are lost. `held` earns also after leaving: its
  # 300 come on 1 March.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-02-28 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
    | d2 | ana | 2026-02-05 | EUR  7,000 |
  as of 2026-06-30
  expect base earned by ana in 2026 is EUR 2,000.00
  expect base earned by ana in 2026-03 is nothing
  expect held earned by ana in 2026-03-01 is EUR 300.00

example "A negative amount first uses up what was left over"
  # 1,600 in January: 600 over. d2 of -900 in February: the 600 come on the 1st, and the month falls
  # to 600 - 900 = -300, so d2 earns -900. Nothing is over.
  # 3,000 in April: 2,000 over. In May 1,000 come on the 1st; d4 of -500 leaves 2,000 - 500 = 1,500,
  # which is above the limit still: it takes nothing off, and 500 come in June.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
    | d2 | ana | 2026-02-10 | EUR -9,000 |
    | d3 | ana | 2026-04-10 | EUR 30,000 |
    | d4 | ana | 2026-05-10 | EUR -5,000 |
  as of 2026-06-30
  expect base earned by ana in 2026-02 is EUR -300.00
  expect base earned for d2 is EUR -900.00
  expect base earned by ana in 2026-03 is nothing
  expect base earned for d3 is EUR 1,000.00
  expect base earned by ana in 2026-05 is EUR 1,000.00
  expect base earned by ana in 2026-06 is EUR 500.00

example "The limit is that of the day, and the limit of the year comes after it"
  # To 14 March the limit is 1,000. d1 earns 4,000: 1,000, then 1,000 on 1 February. On 1 March 1,000
  # would come: of the limit of the year, 2,500, 500 is left, and 500 are lost. Then the limit is 400:
  # in April 400 would come, in May 400, in June 200; all are cut by the limit of the year.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 40,000 |
  as of 2026-06-30
  expect held earned by ana in 2026-01 is EUR 1,000.00
  expect held earned by ana in 2026-02 is EUR 1,000.00
  expect held earned by ana in 2026-03 is EUR 500.00
  expect held earned by ana in 2026-04 is EUR 0.00
  expect held earned by ana in 2026-05 is EUR 0.00

example "What is carried forward is payable and forfeited like the rest"
  # d1 earns 1,600: 1,000 payable 60 days after 31 January, on 1 April; the 600 of 1 February 60 days
  # after 28 February, on 29 April. ana leaves on 15 April: the 600 are forfeited.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-04-15 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
  as of 2026-06-30
  expect later payable to ana in 2026-04 is EUR 1,000.00
  expect later forfeited by ana in 2026-02 is EUR 600.00

example "A clause for each month, with a limit for each quarter"
  # 700 on 31 January and 300 of the 700 of 28 February; over in the first quarter: 400 + 700 = 1,100.
  # In the second quarter 1,000 come on 1 April; the 700 of 30 April are cut whole. The cap of both
  # together takes what the earnings have after their own limits: April has 1,000 of month_end.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount  |
    | d1 | ana | 2026-01-10 | EUR 100 |
    | d2 | ana | 2026-02-10 | EUR 100 |
    | d3 | ana | 2026-03-10 | EUR 100 |
    | d4 | ana | 2026-04-10 | EUR 100 |
  as of 2026-06-30
  expect month_end earned by ana in 2026-01 is EUR 700.00
  expect month_end earned by ana in 2026-02 is EUR 300.00
  expect month_end earned by ana in 2026-03 is EUR 0.00
  expect month_end earned by ana in 2026-04-01 is EUR 1,000.00
  expect month_end earned by ana in 2026-Q2 is EUR 1,000.00

example "A cap over several counts what is carried forward, first of its day"
  # February: 1,000 of base (600 carried, 400 of d2) and 300 of month_end are within 1,500. On 1 April
  # 1,000 of month_end come; d3 of 1 April earns 900 of base. base stands first in the plan: 900,
  # then 600 of month_end; 400 are cut of it.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
    | d2 | ana | 2026-02-05 | EUR  4,000 |
    | d4 | ana | 2026-03-05 | EUR    100 |
    | d3 | ana | 2026-04-01 | EUR  9,000 |
  as of 2026-04-15
  expect all_together earned by ana in 2026-02 is nothing
  expect all_together earned by ana in 2026-04 is EUR -400.00

example "A clawback reaches what the record itself has earned"
  # d1 earned 1,000 itself; the 600 of February belong to no record and stay.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 16,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | x1 | d1   | 2026-03-01   |
  as of 2026-06-30
  expect back earned for x1 is EUR -1,000.00
  expect base earned by ana in 2026-02 is EUR 600.00
