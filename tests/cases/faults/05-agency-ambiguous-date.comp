# fault: a date as people write it, which is 1 March here and 3 January there
"SDR team of an agency in Leeds, for a client in Boston."
plan "Outbound Pod"
  id outbound-pod
  client "Maple Data Inc"
  vendor "Kirkgate Outbound Ltd"
  effective 01/03/2026 to 2027-02-28 # <- here
  # right: effective 2026-03-01 to 2027-02-28
  currency GBP
  client pays Caller monthly, 30 days after the month
  review by 2026-09-01

record Caller
  id         : text, key
  name       : text

record Meeting for caller on held_on
  id         : text, key
  caller     : Caller
  held_on    : date
  outcome    : one of Held, NoShow, Rescheduled
  grade      : one of A, B, C

metric held = count of Meeting where outcome is Held

fee retainer "Retainer per seat"
  for each month
  earn GBP 2,900

fee per_meeting "Per held meeting"
  for each Meeting where outcome is Held
  earn if grade is A then GBP 210 else GBP 150

bonus twenty "Twenty in a month"
  for each month
  when held is at least 20
  earn GBP 400
