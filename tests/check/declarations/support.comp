--- libraries
use "./rates.comp"  # COMP160 the library `./rates.comp` cannot be read: there is no such file
use "./plan.comp"  # COMP145 a file cannot use itself
use "../other/plan.comp"  # COMP146 `../other/plan.comp` lies outside the project's folder
use "/etc/plan.comp"  # COMP146 `/etc/plan.comp` lies outside the project's folder
--- the calendar of a plan
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep monthly
  timezone "Europe/Berlin"
record Rep
  id : text, key
--- a time zone that does not exist
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep monthly
  timezone "Europe/Berln"  # COMP112 there is no time zone `Europe/Berln`
record Rep
  id : text, key
--- a time zone in other letters
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep monthly
  timezone "CEST"  # COMP112 there is no time zone `CEST`
record Rep
  id : text, key
--- a year of its own
plan "P"
  id p
  effective 2026-01-01 to 2027-12-31
  currency EUR
  pays Rep quarterly
  year starts in July
record Rep
  id : text, key
  hired_in : quarter
  born_in : month
bonus one
  for each quarter
  when hired_in is 2026-Q3  # COMP306 `2026-Q3` is a calendar quarter, and the year starts in July here
  earn EUR 5
bonus two
  for each quarter
  when hired_in is FY2026-Q1 and born_in is 2026-01
  earn EUR 5
example "Periods of the plan's year"
  given Rep
    | id | hired_in | born_in |
    | ana | FY2026-Q1 | 2026-01 |
  expect two earned by ana in 2026 is nothing  # COMP306 `2026` is a calendar year, and the year starts in July here
  expect two earned by ana in FY2026 is EUR 20
--- a year of its own that nothing says
plan "P"
  id p
  effective 2026-01-01 to 2027-12-31
  currency EUR
  pays Rep quarterly
record Rep
  id : text, key
  hired_in : quarter
bonus one
  for each quarter
  when hired_in is FY2026-Q1  # COMP306 `FY2026-Q1` is of a year of its own, and no line says when such a year starts
  earn EUR 5
--- years that start as they do
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep every quarter
  year starts in January
record Rep
  id : text, key
--- records and terms
record Team
  id : text, key
  cost : money in USD
  price : money in EUR
term two : percent  # COMP163 `two` has no value
--- earnings
commission one
  for each Deal
  on left_on : keep all
  earn 5% of amount
  at most amount per year, excess carried forward  # COMP480 `amount` as a limit beside `excess carried forward` is not supported yet
bonus again
  for each Deal
  on left_on : keep all
  earn EUR 5
  payable with each Cancellation of this Deal in proportion to 1 / 2  # COMP480 another proportion than a field over an amount is not supported yet
bonus two
  once on 2026-12-15
  earn EUR 5
bonus three
  for each year
  when (rank of bookings among Rep) is at most 5
  earn EUR 5
  less what was earned earlier since the start
  at most EUR 5 per month, excess lost  # COMP480 this limit beside `less what was earned earlier` is not supported yet
bonus four
  for each year
  when rank of bookings of the year is at most 5
  earn EUR 5
  on end of the year : keep all  # COMP480 a line for another date than one of the payee's is not supported yet
cap five on two
  at most EUR 5 per year, excess lost
--- draws
draw one
  for each quarter  # COMP480 a draw per quarter that is recovered where the plan pays per month is not supported yet
  advance EUR 5
  counting base
  recover up to 20% of pay
--- clawbacks
clawback one
  for each Cancellation within 9 months of deal.closed_on
  take back what deal earned in base
  share falling evenly from 100% to 0% over 9 months counting started months
  attainment falls
  recover by invoice
--- promises
ensure "Within reason"
  total earned in the quarter is at most EUR 5
