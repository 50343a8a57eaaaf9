plan "An award that is taken back by what it reads"
  id award-circle
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

commission sales
  for each Deal
  earn 5% of (amount + back earned year to date)

clawback back
  for each Cancellation
  take back what deal earned in sales
  share all
  attainment stays
  recover by offset
