# Public business rules of a share register: single trigger
plan "All at once"
  id vesting-acceleration
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id          : text, key
  acquired_on : date, may be blank

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

vesting slow
  every 1 month for 48 months

award grant
  for each Sale
  earn amount
  payable by slow from sold_on
  on acquired_on : vest all, at once

# 12 of 48 months are a quarter of 10,000; the acquisition brings the other 7,500.
example "Acquired after a year"
  given Rep
    | id  | acquired_on |
    | ana | 2026-01-20  |
  given Sale
    | id | rep | sold_on    | amount     |
    | s1 | ana | 2025-01-15 | USD 10,000 |
  as of 2026-01-31
  expect grant payable for s1 is USD 10,000.00
  expect grant payable to ana in 2026-01-20 is USD 7,500.00
