# Months of a falling share: complete ones, or also the one that has started. Bounds worked out.
plan "Months of a share"
  id clawback-months
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date
  most         : percent

commission complete
  for each Sale
  earn amount

commission started
  for each Sale
  earn amount

commission bounded
  for each Sale
  earn amount

clawback by_complete
  for each Cancellation within 9 months of sale.sold_on
  take back what sale earned in complete
  share falling evenly from 100% to 0% over 9 months counting complete months
  attainment stays
  recover by offset

clawback by_started
  for each Cancellation within 9 months of sale.sold_on
  take back what sale earned in started
  share falling evenly from 100% to 0% over 9 months counting started months
  attainment stays
  recover by offset

clawback by_bounds
  for each Cancellation within 9 months of sale.sold_on
  take back what sale earned in bounded
  share falling evenly from most to 10% over 9 months
  attainment stays
  recover by offset

# 612 over nine months is 68 a month.
# 9 June: 2 complete, 3 started months: 7/9 = 476, 6/9 = 408.
# 10 June: 3 complete; the fourth has started: 6/9 = 408, 5/9 = 340.
# On the day of the sale: nothing complete, one started: all 612, and 8/9 = 544.
# On 10 December nine are complete: nothing, of either.
# From 55% to 10% over 9 months is 5% a month: after 2 months 45% of 612 = 275.40, after 3 months
# 40% = 244.80; on the day 336.60; after nine months 10% = 61.20.
example "Four days"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-10 | EUR 612 |
    | s2 | ana | 2026-03-10 | EUR 612 |
    | s3 | ana | 2026-03-10 | EUR 612 |
    | s4 | ana | 2026-03-10 | EUR 612 |
  given Cancellation
    | id | sale | cancelled_on | most |
    | c1 | s1   | 2026-06-09   |  55% |
    | c2 | s2   | 2026-06-10   |  55% |
    | c3 | s3   | 2026-03-10   |  55% |
    | c4 | s4   | 2026-12-10   |  55% |
  as of 2026-12-31
  expect by_complete earned for c1 is EUR -476.00
  expect by_complete earned for c2 is EUR -408.00
  expect by_complete earned for c3 is EUR -612.00
  expect by_complete earned for c4 is nothing
  expect by_started earned for c1 is EUR -408.00
  expect by_started earned for c2 is EUR -340.00
  expect by_started earned for c3 is EUR -544.00
  expect by_started earned for c4 is nothing
  expect by_bounds earned for c1 is EUR -275.40
  expect by_bounds earned for c2 is EUR -244.80
  expect by_bounds earned for c3 is EUR -336.60
  expect by_bounds earned for c4 is EUR -61.20
