# fault: a draw counts a bonus that the plan does not have
plan "Appointment Setters"
  id setters
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Setter monthly

record Setter
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Appointment for setter on held_on
  id         : text, key
  setter     : Setter
  held_on    : date
  showed     : yes/no
  bought     : yes/no

metric shows = count of Appointment where showed

fee show_fee "Fee per show"
  for each Appointment where showed
  earn USD 45

spiff sold "Sold"
  for each Appointment where bought
  earn USD 120

draw training "Draw while in training"
  for months 1 to 3 from joined_on
  top up what is payable to USD 2,400
  counting show_fee, sold, attendance_bonus # <- here
  # right: counting show_fee, sold
  recover from pay above USD 2,400, until repaid
  on left_on : waive the rest

bonus fifty
  for each month
  when shows is at least 50
  earn USD 500
