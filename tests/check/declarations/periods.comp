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
