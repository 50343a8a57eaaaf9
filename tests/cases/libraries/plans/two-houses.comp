plan "One library, used twice"
  id two-houses
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Seller monthly

use "../common/rates.comp" as rates with wait = 10 days, Rep = Seller, Deal = Sale

use "../common/rates.comp" as more with wait = 20 days, push = 50%, Rep = Seller, Deal = Sale

record Seller
  id         : text, key
  joined_on  : date
  takes part from joined_on

record Sale for rep on closed_on
  id         : text, key
  rep        : Seller
  closed_on  : date
  amount     : money

commission base
  for each Sale
  earn rates.boosted(amount) at rates.standard
  payable on closed_on + more.wait

bonus extra
  for each month
  earn more.boosted(1% of rates.sales of the month)

# base: 2,000 with the push of 10% is 2,200. The tiers run on the sales of the year, 0 to 2,000: half
# of the amount at 5% (55), half at 10% (110), together 165. Paid 20 days after 30 January: in February.
# extra: 1% of 2,000 is 20, with the push of 50% it is 30.
example "Each use has its own settings"
  given Seller
    | id  | joined_on  |
    | ana | 2026-01-01 |
  given Sale
    | id | rep | closed_on  | amount    |
    | s1 | ana | 2026-01-30 | EUR 2,000 |
  as of 2026-03-31
  expect base earned for s1 is EUR 165.00
  expect base payable to ana in 2026-01 is nothing
  expect base payable to ana in 2026-02 is EUR 165.00
  expect extra earned by ana in 2026-01 is EUR 30.00
