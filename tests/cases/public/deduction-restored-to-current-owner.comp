# Tests of a public bookkeeping service's commission rules, third version: arrears that are collected
plan "Arrears that are collected"
  id restored-to-owner
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Account
  id         : text, key
  owner      : Rep

record Bill for owner on billed_on
  id         : text, key
  account    : Account
  owner      : Rep
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
  earn amount

clawback unpaid
  for each Arrears
  take back what bill earned in fees
  share all
  attainment stays
  recover by offset
  give back to account.owner for each Collection of this Arrears

# Ann billed in June; the account is Ben's when the arrears are collected in July.
example "Ann sold, Ben owns"
  given Rep
    | id  |
    | ann |
    | ben |
  given Account
    | id | owner |
    | k1 | ben   |
  given Bill
    | id | account | owner | billed_on  | amount  |
    | b1 | k1      | ann   | 2026-06-01 | USD 100 |
  given Arrears
    | id | bill | missed_on  |
    | x1 | b1   | 2026-06-30 |
  given Collection
    | id | arrears | account | collected_on |
    | c1 | x1      | k1      | 2026-07-15   |
  as of 2026-07-31
  expect unpaid earned by ann in 2026-06 is USD -100.00
  expect unpaid earned by ben in 2026-07 is USD 100.00
  expect unpaid earned by ann in 2026-07 is nothing
  expect total paid to ann in 2026-06 is USD 0.00
  expect total paid to ann in 2026-07 is USD 0.00
  expect total paid to ben in 2026-07 is USD 100.00
