# A thread of the lead generation forum on Reddit: what a held meeting costs when one in four does not take place
plan "Booked and held meetings"
  id no-show-effective-cost
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
  held       : yes/no

metric held = count of Meeting where held

fee per_booking
  for each Meeting
  earn USD 300

metric cost_of_a_held_meeting = (per_booking earned in the month) / held otherwise USD 0

# Three of four are held: 4 x 300 / 3
example "One of four does not come"
  given Rep
    | id  |
    | ana |
  given Meeting
    | id | rep | booked_for | held |
    | m1 | ana | 2026-01-05 | yes  |
    | m2 | ana | 2026-01-06 | no   |
    | m3 | ana | 2026-01-07 | yes  |
    | m4 | ana | 2026-01-08 | yes  |
  as of 2026-01-31
  expect per_booking earned by ana in 2026-01 is USD 1,200.00
  expect cost_of_a_held_meeting of ana in 2026-01 is USD 400.00
