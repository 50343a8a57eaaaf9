# FreeAdvice forum and United States Coast Guard rules: months and days of a bonus
plan "A sign-on bonus by months or days"
  id claw-04
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2024-01-01 to 2025-12-31
  currency USD
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

commission by_months
  for each Sale
  earn amount

commission by_days
  for each Sale
  earn amount

clawback months
  for each Cancellation
  take back what sale earned in by_months
  share falling evenly from 100% to 0% over 24 months counting complete months from sale.sold_on
  attainment stays
  recover by offset

# Two years from 29 February 2024 end on 28 February 2026: 730 days.
clawback days
  for each Cancellation
  take back what sale earned in by_days
  share falling evenly from 100% to 0% over 730 days from sale.sold_on
  attainment stays
  recover by offset

# 13 complete months: 11/24 of 12,000 = 5,500. 395 days: 335/730 = 5,506.849.
example "Left after thirteen months"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2024-02-29 | USD 12,000 |
  given Cancellation
    | id | sale | cancelled_on |
    | c1 | s1   | 2025-03-30   |
  as of 2025-12-31
  expect months earned for c1 is USD -5,500.00
  expect days earned for c1 is USD -5,506.85
