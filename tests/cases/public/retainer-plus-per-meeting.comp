# A thread of the lead generation forum on Reddit: a retainer and a price for each meeting
plan "A retainer and meetings"
  id retainer-plus-per-meeting
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Meeting for rep on booked_for
  id         : text, key
  rep        : Rep
  booked_for : date

metric meetings = count of Meeting

salary retainer
  for each month
  earn USD 5,000

fee per_meeting
  for each Meeting
  earn USD 200

metric cost_of_a_meeting = (retainer earned in the month + per_meeting earned in the month) / meetings otherwise USD 0

# 5,000 + 10 x 200; 7,000 / 10
example "Ten meetings in a month"
  given Rep
    | id  |
    | ana |
  given Meeting
    | id  | rep | booked_for |
    | m1  | ana | 2026-01-05 |
    | m2  | ana | 2026-01-06 |
    | m3  | ana | 2026-01-07 |
    | m4  | ana | 2026-01-08 |
    | m5  | ana | 2026-01-09 |
    | m6  | ana | 2026-01-10 |
    | m7  | ana | 2026-01-11 |
    | m8  | ana | 2026-01-12 |
    | m9  | ana | 2026-01-13 |
    | m10 | ana | 2026-01-14 |
  as of 2026-01-31
  expect total earned by ana in 2026-01 is USD 7,000.00
  expect cost_of_a_meeting of ana in 2026-01 is USD 700.00
