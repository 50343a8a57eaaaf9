"A time with a name: an example may give it another length."
plan "Times with names"
  id times
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

term wait = 30 days

commission base
  for each Deal
  earn 10% of amount
  payable on closed_on + wait

example "30 days after 10 January is 9 February"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 1,000 |
  as of 2026-12-31
  expect base payable to ana in 2026-02-09 is EUR 100.00

example "Two months after 10 January is 10 March"
  given wait = 2 months
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-10 | EUR 1,000 |
  as of 2026-12-31
  expect base payable to ana in 2026-03-10 is EUR 100.00
