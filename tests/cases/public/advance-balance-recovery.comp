# aagagent.com, member manual: advance and earned commissions
plan "An advance for each policy"
  id advance-balance
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id         : text, key

record Policy for rep on written_on
  id         : text, key
  rep        : Rep
  written_on : date
  premium    : money

vesting monthly
  every 1 month for 12 months

commission as_earned
  for each Policy
  earn premium
  payable by monthly from written_on

draw ahead
  for each Policy
  advance USD 600
  counting as_earned
  recover from pay, until repaid

# 100 a month are earned on the policy: the balance of its advance is 600, 500, 400. The second
# policy earns 200 a month, which repay its own advance only.
example "Two payments of one policy, and another policy"
  given Rep
    | id  |
    | ana |
  given Policy
    | id | rep | written_on | premium   |
    | p1 | ana | 2026-01-10 | USD 1,200 |
    | p2 | ana | 2026-02-10 | USD 2,400 |
  as of 2026-05-31
  expect ahead payable to ana in 2026-01-10 is USD 600.00
  expect balance of ahead for p1 in 2026-01 is USD 600.00
  expect balance of ahead for p1 in 2026-02 is USD 500.00
  expect balance of ahead for p1 in 2026-03 is USD 400.00
  expect balance of ahead for p2 in 2026-02 is USD 600.00
  expect balance of ahead for p2 in 2026-03 is USD 400.00
  expect balance of ahead for p2 in 2026-05 is USD 0.00
  expect balance of ahead for ana in 2026-03 is USD 800.00
  expect total paid to ana in 2026-01 is USD 600.00
  expect total paid to ana in 2026-02 is USD 600.00
  expect total paid to ana in 2026-03 is USD 0.00
  expect total paid to ana in 2026-05 is USD 0.00
