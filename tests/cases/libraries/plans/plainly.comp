plan "A library whose names come in as they are"
  id plainly
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

use "../common/rates.comp" with wait = 5 days

commission base
  for each Deal
  earn amount at standard
  payable on closed_on + wait

# The record and the person come from the library. 1,500 a year: 1,000 at 5% and 500 at 10%.
example "All from the library"
  given Rep
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Deal
    | id | rep | closed_on  | amount    |
    | d1 | ana | 2026-01-30 | EUR 1,500 |
  as of 2026-03-31
  expect base earned for d1 is EUR 100.00
  expect base payable to ana in 2026-02 is EUR 100.00
