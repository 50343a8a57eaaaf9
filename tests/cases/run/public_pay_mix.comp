# Retold from public worked examples, in our own words: sparrowgenie.com (spiff); an agency forum (retainer and meetings); onlinemarketingaust.com.au (salary and commission); tune.com (per lead); commissionflow unit tests (two components)
plan "A mix of pay"
  id public-mix
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  cost       : money
  plans      : count

record Meeting for rep on held_on
  id         : text, key
  rep        : Rep
  held_on    : date

metric sold = sum of Sale.amount
metric plans_sold = sum of Sale.plans
metric meetings = count of Meeting

salary base
  for each month
  earn USD 500

commission monthly
  for each month
  earn 2% of sold

spiff premium_plans
  for each month
  earn USD 50 * plans_sold

fee retainer
  for each month
  when meetings is above 0
  earn USD 5,000

fee per_meeting
  for each Meeting
  earn USD 200
  payable on held_on

commission limited
  for each Sale
  earn 10% of amount
  at most USD 2,000 per Sale
  payable on sold_on

bonus flat
  for each Sale
  earn USD 500
  payable on sold_on

commission on_margin
  for each Sale
  earn 20% of (amount - cost)
  payable on sold_on

example "2% of 80,000 and 50 for each of 18 plans"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount     | cost       | plans |
    | s1 | ana | 2026-01-10 | USD 70,000 | USD 70,000 |    10 |
    | s2 | ana | 2026-01-20 | USD 10,000 | USD  2,000 |     8 |
  as of 2026-01-31
  expect monthly earned by ana in 2026-01 is USD 1,600
  expect premium_plans earned by ana in 2026-01 is USD 900
  expect on_margin earned for s2 is USD 1,600
  expect base earned by ana in 2026-01 is USD 500

# The cap is on one part only: 2,000 and 500.
example "Two parts on one sale"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount      | cost        | plans |
    | s1 | ana | 2026-01-10 | USD 100,000 | USD 100,000 |     0 |
  as of 2026-01-31
  expect limited earned for s1 is USD 2,000
  expect flat earned for s1 is USD 500

example "A retainer and ten meetings"
  given Rep
    | id  |
    | ana |
  given Meeting
    | id  | rep | held_on    |
    | m01 | ana | 2026-02-02 |
    | m02 | ana | 2026-02-03 |
    | m03 | ana | 2026-02-04 |
    | m04 | ana | 2026-02-05 |
    | m05 | ana | 2026-02-06 |
    | m06 | ana | 2026-02-09 |
    | m07 | ana | 2026-02-10 |
    | m08 | ana | 2026-02-11 |
    | m09 | ana | 2026-02-12 |
    | m10 | ana | 2026-02-12 |
  as of 2026-02-28
  expect retainer earned by ana in 2026-02 is USD 5,000
  expect per_meeting earned by ana in 2026-02 is USD 2,000
  expect total paid to ana in 2026-02 is USD 7,500
