"Commission of a deal that is cancelled is taken back, evenly less with each month that it was kept."
"A plan lets its own records and its own earning stand in: `with Deal = Contract, new_business = base`."
"The months over which the share falls from all to nothing, from the day on which the deal was closed."
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
  share falling evenly from 100% to 0% over window counting complete months
  attainment stays
  recover by offset
  on left_on : invoice the rest

plan "Clawback by months" for examples
  id std-clawbacks-by-months
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# Ten months from 10 January. On 9 April two are complete: 80% of 1,000. On 10 April three are: 70% of
# 2,000. After ten complete months nothing is left to take back.
example "The day before a month is complete, that day, and the end"
  given window = 10 months
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-01-10 | EUR 20,000 |
    | d3 | ana | 2026-01-10 | EUR 30,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-04-09   |
    | c2 | d2   | 2026-04-10   |
    | c3 | d3   | 2026-11-10   |
  as of 2026-11-30
  expect cancelled_early earned for c1 is EUR -800.00
  expect cancelled_early earned for c2 is EUR -1,400.00
  expect cancelled_early earned for c3 is nothing
