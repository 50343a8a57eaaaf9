# What a cap cuts of a salary does not shrink what a limited offset may take; draws count what is offset.
plan "Offsets and what bears them"
  id offsets-bear
  version 1
  client "Client"
  vendor "Vendor"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

salary pay
  for each month
  earn EUR 4,000

commission sales
  for each Deal
  earn 10% of amount

cap of_the_salary on pay
  at most EUR 3,000 per month, excess lost

cap of_both on pay, sales
  at most EUR 3,800 per month, excess lost

clawback back
  for each Cancellation
  take back what deal earned in sales
  share all
  attainment stays
  recover by offset, at most 50% of each payment

example "Half of the commission that is left, and no salary"
  # February: salary 4,000, of which the first cap cuts 1,000; d2 earns 1,000. Together 4,000 with the
  # commission first, on the 10th: the second cap cuts 200 of the salary, on the 28th. The limit of
  # the offset is half of the 1,000 of d2: 500. Paid 4,000 - 1,000 - 200 + 1,000 - 500 = 3,300.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
    | d2 | ana | 2026-02-10 | EUR 10,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-15   |
  as of 2026-02-28
  expect of_the_salary earned by ana in 2026-02 is EUR -1,000.00
  expect of_both earned by ana in 2026-02 is EUR -200.00
  expect total paid to ana in 2026-02 is EUR 3,300.00

example "What a cap cuts of the commission does shrink it"
  # d1 and d2 earn 5,000 each, of which the cap of both leaves 3,800, and nothing of the salary. c1
  # takes back 3,800; the limit is half of what February leaves, 1,900. Paid 3,800 - 1,900 = 1,900.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 50,000 |
    | d2 | ana | 2026-02-10 | EUR 50,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-15   |
  as of 2026-02-28
  expect of_both earned for d2 is EUR -1,200.00
  expect total paid to ana in 2026-02 is EUR 1,900.00
