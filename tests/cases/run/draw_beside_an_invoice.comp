# What is taken back by invoice is not taken off pay: a draw counts the pay whole, in both ways.
plan "Draws beside an invoice"
  id draws-invoice
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

commission base
  for each Deal
  earn 10% of amount

commission other
  for each Deal
  earn 10% of amount

clawback back
  for each Cancellation
  take back what deal earned in base, other
  share 60%
  attainment stays
  recover by invoice

draw of_the_deal
  for each Deal
  advance EUR 500
  counting base
  recover up to 100% of pay, until repaid

draw of_the_month
  for each month
  advance EUR 500
  counting other
  recover up to 100% of pay, until repaid

example "Both are repaid in the month"
  # Each commission earns 1,000 and is asked to give back 600 by invoice. Each draw of 500 is repaid
  # out of the 1,000: nothing is owed.
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-10 | EUR 10,000 |
  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-01-20   |
  as of 2026-01-31
  expect balance of of_the_deal for ana in 2026-01 is EUR 0.00
  expect balance of of_the_month for ana in 2026-01 is EUR 0.00
  expect total paid to ana in 2026-01 is EUR 2,000.00
