"Eight percent of every deal, and five hundred euros for a quarter above the goal."
plan "Quickstart"
  id quickstart
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

metric bookings = sum of Deal.amount

commission new_business "New-business commission"
  for each Deal
  earn 8% of amount
  at most EUR 5,000 per Deal

bonus good_quarter "Good quarter"
  for each quarter
  when bookings of the quarter is at least EUR 100,000
  earn EUR 500

example "A large deal and a good quarter"
  given Rep
    | id  | name |
    | ana | Ana  |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-15 | EUR 80,000 |
    | d2 | ana | 2026-03-31 | EUR 20,000 |
  as of 2026-03-31
  expect new_business earned for d1 is EUR 5,000.00
  expect new_business earned for d2 is EUR 1,600.00
  expect good_quarter earned by ana in 2026-Q1 is EUR 500.00
  expect total paid to ana in 2026-03 is EUR 2,100.00

example "A deal of somebody else"
  given Rep
    | id  | name |
    | ana | Ana  |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | bob | 2026-01-10 | EUR 1,000 |
  as of 2026-01-31
  expect error bob
