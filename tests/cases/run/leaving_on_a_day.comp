# Lines about a day that is written, and about a time after somebody leaves.
plan "On a day"
  id on-a-day
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  retires_on : date, may be blank
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Takeover on closed_on
  id         : text, key
  closed_on  : date

commission lapses "Lapses at the year's end"
  for each Deal
  earn 10% of amount
  payable 60% on closed_on
  payable 40% 90 days after closed_on
  on 2026-12-31 : forfeit the rest
  on left_on : keep all

commission notice
  for each Deal
  earn 10% of amount
  payable 60% on closed_on
  payable 40% 90 days after closed_on
  on left_on + 30 days : forfeit the rest

commission taken_over
  for each Deal
  earn 10% of amount
  payable 60% on closed_on
  payable 40% 90 days after closed_on
  on (first of Takeover.closed_on) + 1 month : vest all, at once

commission retiring
  for each Deal
  earn 10% of amount
  payable 60% on closed_on
  payable 40% 90 days after closed_on
  on retires_on : forfeit the rest
  on left_on : keep all

bonus retention
  once on 2026-01-01
  earn EUR 1,200
  payable 100% 12 months after 2026-01-01
  on left_on : keep pro rata by months from 2026-01-01, at once

example "Pro rata from a written day"
  # ana leaves on 1 July, after 6 of 12 months: half of 1,200 stays.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-07-01 |
  given Deal
    | id | rep | closed_on | amount |
  as of 2027-06-30
  expect retention payable to ana in 2026-07 is EUR 600.00
  expect retention forfeited by ana in 2026 is EUR 600.00

example "What is not payable by the written day lapses"
  # d1: 100, of which 40 is due on 2026-12-30 and comes. d2: 40 is due on 2027-01-01 and lapses.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-10-01 | EUR 1,000 |
    | d2 | ana | 2026-10-03 | EUR 1,000 |
  as of 2027-06-30
  expect lapses payable for d1 is EUR 100.00
  expect lapses payable for d2 is EUR 60.00
  expect lapses forfeited for d2 is EUR 40.00
  expect ledger
    | component | record_key | amount | status    | reason                                                                   |
    | lapses    | d1         |  60.00 | payable   | Lapses at the year's end for Deal d1                                     |
    | lapses    | d1         |  40.00 | payable   | Lapses at the year's end for Deal d1, held back                          |
    | lapses    | d2         |  60.00 | payable   | Lapses at the year's end for Deal d2                                     |
    | lapses    | d2         |  40.00 | forfeited | Lapses at the year's end for Deal d2, held back, forfeited on 2026-12-31 |

example "Before that day nothing has lapsed"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d2 | ana | 2026-10-03 | EUR 1,000 |
  as of 2026-12-30
  expect lapses forfeited for d2 is nothing
  expect lapses pending for d2 is EUR 40.00

example "Thirty days after leaving"
  # ana leaves on 1 June; the line is about 1 July. d1 of 1 April: its 40 come on 30 June. d2 of
  # 4 April: 3 July is too late. Bo has not left.
  given Rep
    | id  | joined_on  | left_on    |
    | ana | 2025-01-01 | 2026-06-01 |
    | bo  | 2025-01-01 |            |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-04-01 | EUR 1,000 |
    | d2 | ana | 2026-04-04 | EUR 1,000 |
    | d3 | bo  | 2026-04-04 | EUR 1,000 |
  as of 2026-12-31
  expect notice payable for d1 is EUR 100.00
  expect notice forfeited for d2 is EUR 40.00
  expect notice payable for d3 is EUR 100.00

example "A month after an event"
  # The takeover is on 10 May; a month later, on 10 June, the 40 of d1 that are due on 3 July come.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-04-04 | EUR 1,000 |
  given Takeover
    | id | closed_on  |
    | t1 | 2026-05-10 |
  as of 2026-12-31
  expect taken_over payable to ana in 2026-06 is EUR 40.00
  expect taken_over payable to ana in 2026-07 is nothing

example "A day of the person that has not come yet does nothing"
  # ana is to retire on 1 June. As of 15 May the 40 of d1, due on 30 June, are pending.
  given Rep
    | id  | joined_on  | retires_on |
    | ana | 2025-01-01 | 2026-06-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-04-01 | EUR 1,000 |
  as of 2026-05-15
  expect retiring pending for d1 is EUR 40.00
  expect retiring forfeited for d1 is nothing

example "And forfeits when it has"
  given Rep
    | id  | joined_on  | retires_on |
    | ana | 2025-01-01 | 2026-06-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-04-01 | EUR 1,000 |
  as of 2026-06-01
  expect retiring forfeited for d1 is EUR 40.00
