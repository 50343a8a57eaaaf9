plan "Kinds, gates and months"
  id kinds
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

choice Level
  Junior
  Senior
  Lead

record Rep
  id         : text, key
  level      : Level
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Meeting for rep on held_on
  id         : text, key
  rep        : Rep
  held_on    : date
  score      : number, may be blank
  level      : Level, may be blank

term base_pay by Level
  Junior                    = EUR 2,000
  Junior from 2026-04-01    = EUR 2,200
  otherwise                 = EUR 3,000
  otherwise from 2026-07-01 = EUR 3,100

term per_meeting = EUR 40
  from 2026-03-01 = EUR 50

metric meetings = count of Meeting

salary retainer
  for each month
  earn base_pay[level]

fee meeting_fee
  for each Meeting
  earn per_meeting
  payable on held_on

bonus busy_month
  for each month
  when meetings is at least 2
  when meetings is at most 3
  earn EUR 100

spiff starter
  for months 1 to 3 from joined_on
  earn EUR 75

spiff good_meeting
  for each Meeting where score is present and score is at least 8
  when level is one of Senior, Lead
  earn EUR 20
  payable on held_on

example "Who takes part, when"
  given Rep
    | id  | level  | joined_on  | left_on    |
    | ana | Junior | 2026-01-20 |            |
    | bo  | Senior | 2025-01-01 | 2026-05-20 |
    | cy  | Lead   | 2025-01-01 | 2026-05-31 |
  given Meeting
    | id | rep | held_on    | score | level  |
    | m0 | ana | 2026-01-19 |     9 | Senior |
    | m1 | ana | 2026-01-20 |     9 | Senior |
    | m2 | ana | 2026-02-28 |     7 | Senior |
    | m3 | ana | 2026-03-01 |     8 | Lead   |
    | m4 | ana | 2026-03-02 |       | Lead   |
    | m5 | ana | 2026-03-03 |     8 |        |
    | m6 | ana | 2026-03-04 |     8 | Junior |
    | m7 | bo  | 2026-05-20 |     1 | Senior |
    | m8 | bo  | 2026-05-21 |    10 | Senior |
    | m9 | ana | 2027-01-04 |    10 | Senior |
  as of 2027-02-28
  # the month that holds the first day is paid in full: she takes part on its last day
  expect retainer earned by ana in 2026-01 is EUR 2,000
  expect retainer earned by ana in 2026-03 is EUR 2,000
  expect retainer earned by ana in 2026-04 is EUR 2,200
  expect retainer earned by ana in 2027 is nothing
  # not there on 31 May, so nothing for May; who leaves on 31 May is
  expect retainer earned by bo in 2026-04 is EUR 3,000
  expect retainer earned by bo in 2026-05 is nothing
  expect retainer earned by cy in 2026-05 is EUR 3,000
  expect retainer earned by cy in 2026-06 is nothing
  expect meeting_fee earned for m0 is nothing
  expect meeting_fee earned for m1 is EUR 40
  expect meeting_fee earned for m2 is EUR 40
  expect meeting_fee earned for m3 is EUR 50
  expect meeting_fee earned for m7 is EUR 50
  expect meeting_fee earned for m8 is nothing
  # after the plan's last day
  expect meeting_fee earned for m9 is nothing
  # January: m0 and m1 are there, though only one of them is paid
  expect busy_month earned by ana in 2026-01 is EUR 100
  expect busy_month earned by ana in 2026-02 is nothing
  expect busy_month earned by ana in 2026-03 is nothing
  # months 1 to 3: January, February, March
  expect starter earned by ana is EUR 225
  expect starter earned by ana in 2026-04 is nothing
  expect starter earned by bo is nothing
  expect good_meeting earned for m1 is EUR 20
  expect good_meeting earned for m2 is nothing
  expect good_meeting earned for m3 is EUR 20
  expect good_meeting earned for m4 is nothing
  expect good_meeting earned for m5 is nothing
  expect good_meeting earned for m6 is nothing
