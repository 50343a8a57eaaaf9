--- once, on a date that is not the payee's
bonus welcome
  once on closed_on  # COMP214 `closed_on` is another for each `Deal`; one figure per `Rep` is needed here
  earn EUR 100
--- after leaving, said twice
bonus late
  for each Deal
  earn EUR 100
  also after leaving
  also after leaving  # COMP120 this line says a second time that it goes on after leaving
--- two ways to round
vesting two
  every 1 month for 12 months
  allocate front loaded
  allocate back loaded  # COMP120 this line says a second time how it is rounded
--- a day that no month has
vesting two
  every 1 month for 12 months
  dates on day 32  # COMP434 no month has a day 32
vesting three
  every 1 month for 12 months
  dates on day 0  # COMP434 no month has a day 0
vesting four
  every 1 month for 12 months
  dates on day 31
--- by the piece, said twice
vesting two
  every 1 month for 12 months
  in units
  in units  # COMP120 this line says a second time what it counts in
--- attainment that stays and falls
clawback one
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  attainment falls  # COMP120 this line says a second time what becomes of attainment
  recover by offset
--- one row for each of what is no field
record Visit on day
  id : text, key
  day : date
  at most one per customer  # COMP111 `Visit` has no field `customer`
--- a promise that is no condition
ensure "Half of what is sold"
  for each quarter
  total earned in the quarter  # COMP203 what must hold must be yes or no, but `total earned in the quarter` is money in EUR
--- the balance of what has none
example "Ana"
  given Rep
    | id  | joined_on  | good |
    | ana | 2025-01-01 | yes  |
  as of 2026-03-31
  expect balance of base for ana in 2026-03 is EUR 5  # COMP154 `base` is an earning, which cannot be asked for like this
