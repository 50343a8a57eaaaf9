"A fixed retainer for each month, and a fee for each meeting that took place."
"Paid for every month in which the person still takes part on its last day."
term retainer : money

"Paid for each meeting that was held; a meeting that the other side missed pays nothing."
term meeting_fee : money

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Meeting for rep on held_on
  id         : text, key
  rep        : Rep
  held_on    : date
  outcome    : one of Held, Missed

metric meetings_held "Meetings held" = count of Meeting where outcome is Held

fee monthly_retainer "Retainer"
  for each month
  earn retainer

fee held_meetings "Fee per held meeting"
  for each Meeting where outcome is Held
  earn meeting_fee

plan "Retainer and fee per meeting" for examples
  id std-retainer
  effective 2026-01-01 to 2026-12-31
  currency EUR
  client pays Rep monthly

# ana: three months of the retainer, and two of three meetings were held.
# ben leaves in February: his last day is before the month's, so January alone is paid.
example "Two held meetings and one that was missed"
  given retainer = EUR 2,000
  given meeting_fee = EUR 150
  given Rep
    | id  | name | joined_on  | left_on    |
    | ana | Ana  | 2025-01-01 |            |
    | ben | Ben  | 2025-01-01 | 2026-02-27 |
  given Meeting
    | id | rep | held_on    | outcome |
    | m1 | ana | 2026-01-13 | Held    |
    | m2 | ana | 2026-02-03 | Missed  |
    | m3 | ana | 2026-02-17 | Held    |
  as of 2026-03-31
  expect monthly_retainer earned by ana in 2026 is EUR 6,000.00
  expect monthly_retainer earned by ben in 2026 is EUR 2,000.00
  expect held_meetings earned by ana in 2026-01 is EUR 150.00
  expect held_meetings earned for m2 is nothing
  expect held_meetings earned by ana in 2026-02 is EUR 150.00
  expect meetings_held of ana in 2026-Q1 is 2
