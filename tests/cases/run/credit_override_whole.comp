plan "Overrides that re-rate and are taken back"
  id override-whole
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  manager    : Rep, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  sale         : Sale
  cancelled_on : date

metric team_sold = sum of Sale.amount for rep.manager

tiers team_bands on team_sold, whole, over each quarter
  from EUR   0 : 1%
  from EUR 100 : 2%

commission own
  for each Sale
  earn 10% of amount
  payable on sold_on

commission override
  for each Sale
  to rep.manager
  earn amount at team_bands
  payable on sold_on

clawback cancelled
  for each Cancellation
  take back what sale earned in own, override
  share all
  attainment stays
  recover by offset

# The team reaches 150 with s2: s1 of the other seller is owed another 0.80 for the manager. The
# cancellation of s1 follows both of them.
example "For the manager, by the team's bands"
  given Rep
    | id  | manager |
    | max |         |
    | ana | max     |
    | bo  | max     |
  given Sale
    | id | rep | sold_on    | amount |
    | s1 | ana | 2026-01-10 | EUR 80 |
    | s2 | bo  | 2026-02-10 | EUR 70 |
    | s3 | max | 2026-02-11 | EUR 90 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2026-03-01   |
  as of 2026-12-31
  expect ledger
    | component | payee | record_key | earned_on  | amount    |
    | override  | max   | s1         | 2026-01-10 | EUR  0.80 |
    | override  | max   | s2         | 2026-02-10 | EUR  1.40 |
    | override  | max   | s1         | 2026-02-10 | EUR  0.80 |
    | cancelled | ana   | c1         | 2026-03-01 | EUR -8.00 |
    | cancelled | max   | c1         | 2026-03-01 | EUR -1.60 |
