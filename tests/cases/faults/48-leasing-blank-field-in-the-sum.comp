# fault: what is earned reads a bonus field that may be blank
plan "Car Leasing"
  id leasing
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text

record Lease for rep on signed_on
  id          : text, key
  rep         : Rep
  signed_on   : date
  list_price  : money
  insurance   : money, may be blank
  months      : count

metric leases = count of Lease

commission leased "Leases"
  for each Lease
  earn (0.6% of list_price) + (10% of insurance) # <- here
  # right: earn (0.6% of list_price) + 10% of (insurance otherwise EUR 0)

bonus long_leases "Long leases"
  for each Lease where months is at least 48
  earn EUR 100

bonus fifteen
  for each month
  when leases is at least 15
  earn EUR 500
