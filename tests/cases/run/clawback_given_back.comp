# What an unpaid bill took is given back when the customer pays after all: once, in full, on that day.
plan "Given back"
  id clawback-given-back
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Account
  id         : text, key
  owner      : Rep

record Bill for rep on billed_on
  id         : text, key
  rep        : Rep
  billed_on  : date
  amount     : money

record Arrears on missed_on
  id         : text, key
  bill       : Bill
  missed_on  : date

record Collection on collected_on
  id           : text, key
  arrears      : Arrears
  account      : Account
  collected_on : date

commission fees
  for each Bill
  earn 10% of amount
  payable 60% on billed_on
  payable 40% 90 days after billed_on

clawback unpaid
  for each Arrears
  take back what bill earned in fees
  share 50%
  attainment stays
  recover by offset, at most 50% of each payment
  give back for each Collection of this Arrears

# b1 earned 100: 60 on 10 January, 40 on 10 April. Missed on 5 February: 50 must be gone: the 40 to
# come, and 10 that were paid. Nothing is payable in February, so 10 are carried.
# Collected on 20 March: 50 are given back; a second collection gives nothing. March pays the 50,
# of which at most 25 may be offset: the 10 are. In all 60 + 50 - 10 = 100.
example "Collected in March"
  given Rep
    | id  |
    | ana |
    | ben |
  given Account
    | id | owner |
    | a1 | ben   |
  given Bill
    | id | rep | billed_on  | amount    |
    | b1 | ana | 2026-01-10 | EUR 1,000 |
    | b2 | ana | 2026-01-10 | EUR   100 |
  given Arrears
    | id | bill | missed_on  |
    | x1 | b1   | 2026-02-05 |
    | x2 | b2   | 2026-12-05 |
  given Collection
    | id | arrears | account | collected_on |
    | k1 | x1      | a1      | 2026-03-20   |
    | k2 | x1      | a1      | 2026-05-20   |
  as of 2026-06-30
  expect unpaid earned for x1 is EUR -10.00
  expect fees cancelled for b1 is EUR 40.00
  expect balance of unpaid for ana in 2026-02 is EUR 10.00
  expect unpaid earned for k1 is EUR 50.00
  expect unpaid payable to ana in 2026-03-20 is EUR 50.00
  expect unpaid earned for k2 is nothing
  expect total paid to ana in 2026-03 is EUR 40.00
  expect balance of unpaid for ana in 2026-03 is EUR 0.00
  expect total paid to ben in 2026-03 is EUR 0.00

# On the day before, nothing is given back.
example "Not collected yet"
  given Rep
    | id  |
    | ana |
  given Bill
    | id | rep | billed_on  | amount    |
    | b1 | ana | 2026-01-10 | EUR 1,000 |
  given Arrears
    | id | bill | missed_on  |
    | x1 | b1   | 2026-02-05 |
  given Account
    | id | owner |
    | a1 | ana   |
  given Collection
    | id | arrears | account | collected_on |
    | k1 | x1      | a1      | 2026-03-20   |
  as of 2026-03-19
  expect unpaid earned by ana in 2026-03 is nothing
