plan "The line that closes what is owed"
  id leaving-closes-claims
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  good       : yes/no
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

commission nb
  for each Deal
  earn 10% of amount
  payable on closed_on

draw minimum
  for months 1 to 2 from joined_on
  top up what is payable to EUR 500
  counting nb
  recover from pay above EUR 500
  on left_on when good : waive the rest
  on left_on : invoice the rest

clawback undo
  for each Cancellation
  take back what deal earned in nb
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on when good : waive the rest
  on left_on : invoice the rest

# January tops up 400, February 500: 900 are owed. In March the 100 of the deal are taken back, of
# which nothing can be offset, since nothing is payable. Both left on 10 March: what is owed ends
# there, by the line that is for each.
example "Each line closes what it is for"
  given Rep
    | id  | joined_on  | left_on    | good |
    | ana | 2026-01-01 | 2026-03-10 | yes  |
    | bob | 2026-01-01 | 2026-03-10 | no   |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 1,000 |
    | d2 | bob | 2026-01-10 | EUR 1,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-03-02   |
    | c2 | d2   | 2026-03-02   |
  as of 2026-04-30
  expect some of ledger
    | payee | component | amount   | status    | reason                                             |
    | ana   | minimum   | EUR -900 | waived    | waive the rest: nothing more is to come            |
    | ana   | undo      | EUR  100 | waived    | claim on nb: waive the rest (the payee has left)   |
    | bob   | minimum   | EUR -900 | invoiced  | invoice the rest: nothing more is to come          |
    | bob   | undo      | EUR  100 | invoiced  | claim on nb: invoice the rest (the payee has left) |
  expect minimum invoiced to bob in 2026-03 is EUR 900.00
  expect undo invoiced to bob in 2026-03 is EUR 100.00
  expect minimum invoiced to ana in 2026-03 is nothing
  expect total paid to bob in 2026-03 is EUR 0.00
