"From July: no more welcome bonus, and three percent for renewals."
plan "Sunfield Dealer Network, amendment 1"
  amends "./plan.comp"
  version 2
  effective 2026-07-01
  removes welcome

commission renewals "Commission on renewals"
  for each Contract where renewal is yes
  earn 3% of (amount in EUR at fx)

example "The last renewal of the old text and the first of the new"
  given Dealer
    | id  | name | joined_on  |
    | ana | Ana  | 2026-06-30 |
    | bo  | Bo   | 2026-07-01 |
  given Contract
    | id | dealer | signed_on  | installed_on | amount    | renewal |
    | c1 | ana    | 2026-06-30 | 2026-06-30   | GBP 1,000 | yes     |
    | c2 | bo     | 2026-07-01 | 2026-07-01   | GBP 1,000 | yes     |
  as of 2026-07-31
  expect welcome earned by ana in 2026-06 is EUR 500.00
  expect welcome earned by bo in 2026-07 is nothing
  # 1,000 x 1.15 x 2%, and 1,000 x 1.2 x 3%
  expect renewals earned for c1 is EUR 23.00
  expect renewals earned for c2 is EUR 36.00
