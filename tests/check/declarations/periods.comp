--- clauses for each period
commission one
  for each Deal
  earn 5% of amount
  prorated by days active  # COMP122 `prorated` needs a clause for each period, and this one is for each Deal
commission two
  for each Deal
  earn 5% of amount
  less what was earned earlier in the year  # COMP122 `less what was earned earlier` needs a clause for each period, and this one is for each Deal
bonus three
  for each quarter
  earn 5% of bookings
  less what was earned earlier in the quarter  # COMP122 a clause for each quarter has earned nothing earlier in the quarter
bonus four
  for each year
  earn 5% of bookings
  less what was earned earlier in the year  # COMP122 a clause for each year has earned nothing earlier in the year
bonus five
  for each quarter
  earn 5% of (bookings year to date)
  less what was earned earlier in the year, may be negative
--- periods of a record, and one day
commission one
  for each quarter of Deal from closed_on for 20 months  # COMP122 `20 months` is no whole number of quarters
  earn 5% of amount
commission two
  for each week of Deal from closed_on for 12 months  # COMP122 `12 months` is no whole number of weeks
  earn 5% of amount
commission three
  for each day of Deal from closed_on for 30 days  # COMP122 periods from a date are weeks, months, quarters, halves or years, no days
  earn 5% of amount
commission four
  for each month of Deal from closed_on for 12 months
  earn 5% of amount
  prorated by days active  # COMP122 `prorated` needs a clause for each period, and this one is for each month of a Deal
bonus five
  once on 2026-12-15
  earn EUR 5
  less what was earned earlier in the year  # COMP122 `less what was earned earlier` needs a clause for each period, and this one is for one day
bonus six
  for each month of Deal from closed_on for 12 months
  earn 5% of bookings  # COMP301 `bookings` needs its dates: `for each month of Deal` does not say over which period it is taken
bonus seven
  once on 2026-12-15
  earn 5% of bookings  # COMP301 `bookings` needs its dates: `once on 2026-12-15` does not say over which period it is taken
bonus eight
  for each month of Deal from closed_on for 12 months
  earn 5% of bookings of the month  # COMP302 the month is not over when this is earned, so `bookings of the month` is not yet known
