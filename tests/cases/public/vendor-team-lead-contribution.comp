# Source: github copenhagensales/sales-commission-hub, its notes on pay.
plan "What a team contributes"
  id vendor-team-lead-contribution
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep monthly

record Team
  id : text, key

record Rep
  id      : text, key
  team    : Team
  leads   : yes/no
  left_on : date, may be blank
  started : date
  takes part from started to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  revenue    : money
  commission : money

record Cancelled for rep on day
  id     : text, key
  rep    : Rep
  day    : date
  amount : money

commission seller
  for each Sale
  earn commission

# The pay of sellers bears 12.5% of holiday pay; what leavers' customers cancel does not count.
metric cost per Team = (sum of Rep.seller) * 1.125
metric lost per Team = sum of Cancelled.amount where rep.left_on is not present
metric contribution per Team = (sum of Sale.revenue) - cost - lost

bonus team_lead
  for each month where leads
  earn 2% of contribution[team]

example "A month of one team"
  given Team
    | id |
    | t1 |
  given Rep
    | id   | team | leads | started    | left_on    |
    | lea  | t1   | yes   | 2025-01-01 |            |
    | ana  | t1   | no    | 2025-01-01 |            |
    | gone | t1   | no    | 2025-01-01 | 2026-05-20 |
  given Sale
    | id | rep  | sold_on    | revenue     | commission |
    | s1 | ana  | 2026-05-05 | DKK 400,000 | DKK 80,000 |
    | s2 | gone | 2026-05-06 | DKK  80,000 | DKK 15,000 |
  given Cancelled
    | id | rep  | day        | amount    |
    | x1 | ana  | 2026-05-15 | DKK 6,000 |
    | x2 | gone | 2026-05-16 | DKK 2,000 |
  as of 2026-05-31
  # 95,000 x 1.125
  expect cost of t1 in 2026-05 is DKK 106,875.00
  # 480,000 - 106,875 - 6,000
  expect contribution of t1 in 2026-05 is DKK 367,125.00
  # 2% of it
  expect team_lead earned by lea in 2026-05 is DKK 7,342.50
