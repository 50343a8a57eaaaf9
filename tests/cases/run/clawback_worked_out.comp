# Shares that are worked out for each event: of a field, of a term, of a formula, and amounts.
plan "Shares worked out"
  id clawback-worked-out
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
  unserved     : percent, may be blank
  charge       : money

choice Reason
  Fault
  Regret

record Return on returned_on
  id          : text, key
  sale        : Sale
  returned_on : date
  reason      : Reason

term returned_share by Reason
  Fault  = 100%
  Regret = 12.5%

term least = 25%

commission one
  for each Sale
  earn amount

commission two
  for each Sale
  earn amount
  payable 60% on sold_on
  payable 40% 90 days after sold_on

commission three
  for each Sale
  earn 10% of amount

commission four
  for each Sale
  earn amount

clawback by_field
  for each Cancellation
  take back what sale earned in one
  share (unserved otherwise least)
  attainment stays
  recover by offset

clawback by_amount
  for each Cancellation
  take back what sale earned in two
  share 50% of charge
  attainment stays
  recover by offset

clawback by_term
  for each Return
  take back what sale earned in three
  share returned_share[reason]
  attainment stays
  recover by offset

# Months that were not served of six, as a number: 5/6, 4/6, …, and nothing after the sixth.
clawback by_formula
  for each Return
  take back what sale earned in four
  share max(0, (6 - months from sale.sold_on to returned_on) / 6)
  attainment stays
  recover by offset

# by_field: s1 33.333% of 900.00 = 299.997 -> 300.00; then 80%, together more than all: 600.00.
#   s2, blank: the 25% of the term: 75.03 x 25% = 18.7575 -> 18.76.
# by_amount: s1 earned 900: 540 paid, 360 to come. Half of 800 must be gone: 360 cancelled, 40 taken back;
#   then 700 more, but only 500 are left of the 900. s2: 50% of 20.01 is 10.005, rounded to 10.01, of the 30.01 to
#   come (60% of 75.03 is 45.018 -> 45.02).
example "By field and by amount"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2026-01-10 | EUR 900.00 |
    | s2 | ana | 2026-01-10 | EUR  75.03 |
  given Cancellation
    | id | sale | cancelled_on | unserved | charge       |
    | c1 | s1   | 2026-02-10   |  33.333% | EUR   800.00 |
    | c2 | s1   | 2026-03-10   |      80% | EUR 1,400.00 |
    | c3 | s2   | 2026-03-10   |          | EUR    20.01 |
  as of 2026-06-30
  expect by_field earned for c1 is EUR -300.00
  expect by_field earned for c2 is EUR -600.00
  expect by_field earned for c3 is EUR -18.76
  expect by_amount earned for c1 is EUR -40.00
  expect by_amount earned for c2 is EUR -500.00
  expect by_amount earned for c3 is nothing
  expect two cancelled for s1 is EUR 360.00
  expect two cancelled for s2 is EUR 10.01
  expect two payable for s2 is EUR 65.02

# by_term: 12.5% of 100.00 = 12.50; a fault takes the rest, 87.50.
# by_formula: 12 February is one complete month: 5/6 of 1,000.00 = 833.333 -> 833.33. On 10 July six
#   months are complete: nothing. On 9 July five: 1/6 of 0.03 = 0.005 -> 0.01; 12 digits are enough.
example "By term and by formula"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-01-10 | EUR 1,000.00 |
    | s2 | ana | 2026-01-10 | EUR 1,000.00 |
    | s3 | ana | 2026-01-10 | EUR     0.03 |
  given Return
    | id | sale | returned_on | reason |
    | r1 | s1   | 2026-02-12  | Regret |
    | r2 | s2   | 2026-07-10  | Regret |
    | r3 | s2   | 2026-07-11  | Fault  |
    | r4 | s3   | 2026-07-09  | Fault  |
  as of 2026-12-31
  expect by_term earned for r1 is EUR -12.50
  expect by_term earned for r2 is EUR -12.50
  expect by_term earned for r3 is EUR -87.50
  expect by_formula earned for r1 is EUR -833.33
  expect by_formula earned for r2 is nothing
  expect by_formula earned for r4 is EUR -0.01

example "A term that the example gives"
  given Rep
    | id  |
    | ana |
  given least = 50%
  given Sale
    | id | rep | sold_on    | amount       |
    | s1 | ana | 2026-01-10 | EUR 1,000.00 |
  given Cancellation
    | id | sale | cancelled_on | charge |
    | c1 | s1   | 2026-02-10   | EUR  0 |
  as of 2026-06-30
  expect by_field earned for c1 is EUR -500.00
  expect by_amount earned for c1 is nothing
