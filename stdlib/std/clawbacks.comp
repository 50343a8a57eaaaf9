"Commission of a deal that is cancelled early is taken back, all of it."
"A plan lets its own records and its own earning stand in: `with Deal = Contract, new_business = base`."
"Counted from the day on which the deal was closed; the last day is included."
term window : duration

record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date
  at most one per deal

commission new_business
  for each Deal
  earn 10% * amount

clawback cancelled_early "Cancelled early"
  for each Cancellation within window of deal.closed_on
  take back what deal earned in new_business
  share all
  attainment stays
  recover by offset
  on left_on : invoice the rest

plan "Clawback in full" for examples
  id std-clawbacks
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# d1 earned 1,000 in January and is cancelled on its 90th day: 1,000 is taken back in April.
# d2 earned 2,000 and is cancelled a day after its 90 days: it stays.
example "The last day of the window, and the day after"
  given window = 90 days
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-01-10 | EUR 20,000 |
    | d3 | ana | 2026-04-15 | EUR 30,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-04-10   |
    | c2 | d2   | 2026-04-11   |
  as of 2026-04-30
  expect cancelled_early earned for c1 is EUR -1,000.00
  expect cancelled_early earned for c2 is nothing
  expect total paid to ana in 2026-04 is EUR 2,000.00
