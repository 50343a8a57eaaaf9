plan "Units"
  id units
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  left_on    : date, may be blank

"A grant of phantom units."
record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  granted    : units
  price      : money

record Restatement on restated_on
  id          : text, key
  grant       : Grant
  restated_on : date

term welcome = 3_000 units

metric held = sum of Grant.granted

vesting two_years
  every 6 months for 24 months
  cliff 12 months
  in units

award phantom "Phantom units"
  for each Grant
  earn granted
  at most 5_000 units per Grant
  payable by two_years from granted_on
  on left_on : forfeit the rest

accelerator more "Extra units" on phantom
  when granted is at least 1_000 units
  add 10% of phantom

award joining "Welcome units"
  for each year
  when held of the year is above 0 units
  earn welcome

"Worth of the units on the day of the grant."
bonus cash
  for each Grant
  earn 1% of (granted * price)

clawback restated "Restatement"
  for each Restatement
  take back what grant earned in phantom
  share 50%
  attainment stays
  recover by offset

# more: 10% of 1,001 = 100.1, so 100 whole units; 10% of g2's 5,000 = 500.
# cash: 1% of (1,001 x 2.50 = 2,502.50) = 25.025, half up 25.03; 1% of (6,000 x 2) = 120.
# The total is money alone.
example "Whole units beside money"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | granted     | price    |
    | g1 | ana | 2026-01-10 | 1_001 units | EUR 2.50 |
    | g2 | ana | 2026-02-10 | 6000        | EUR 2.00 |
  as of 2026-12-31
  expect held of ana in 2026 is 7_001 units
  expect phantom earned for g1 is 1_001 units
  expect phantom earned for g2 is 5_000 units
  expect more earned for g1 is 100 units
  expect more earned for g2 is 500 units
  expect joining earned by ana is 3_000 units
  expect cash earned for g1 is EUR 25.03
  expect cash earned for g2 is EUR 120.00
  expect total earned by ana is EUR 145.03
  expect total paid to ana is EUR 145.03

# Shares up to each date of 1,001: 250.25, 500.5, 750.75, 1,001, in whole units 250, 501, 751,
# 1,001; so parts of 250, 251, 250, 250. The cliff gathers the first two on 2027-01-10.
# Of 999: 249.75, 499.5, 749.25, 999 are 250, 500, 749, 999: parts of 250, 250, 249, 250.
# The restatement wants half of 1,001 gone, 500.5, so 501: 500 that were to come, and 1 that came.
# Bo left before the cliff, and keeps nothing of the grant.
example "Units vest by the piece, are lost and are taken back"
  given Rep
    | id  | left_on    |
    | ana |            |
    | bo  | 2026-11-30 |
  given Grant
    | id | rep | granted_on | granted | price    |
    | g1 | ana | 2026-01-10 |    1001 | EUR 2.50 |
    | g3 | bo  | 2026-01-10 |     999 | EUR 2.50 |
  given Restatement
    | id | grant | restated_on |
    | r1 | g1    | 2027-02-15  |
  as of 2027-02-28
  expect phantom payable for g1 is 501 units
  expect phantom pending for g1 is nothing
  expect phantom cancelled for g1 is 500 units
  expect phantom forfeited for g3 is 999 units
  expect phantom payable for g3 is nothing
  expect total paid to ana is EUR 25.03
  expect ledger
    | component | kind     | record_key | earned_on  | payable_on | amount | currency | status    |
    | phantom   | award    | g1         | 2026-01-10 | 2027-01-10 |    250 | units    | payable   |
    | phantom   | award    | g1         | 2026-01-10 | 2027-01-10 |    251 | units    | payable   |
    | phantom   | award    | g1         | 2026-01-10 |            |    250 | units    | cancelled |
    | phantom   | award    | g1         | 2026-01-10 |            |    250 | units    | cancelled |
    | phantom   | award    | g3         | 2026-01-10 |            |    250 | units    | forfeited |
    | phantom   | award    | g3         | 2026-01-10 |            |    250 | units    | forfeited |
    | phantom   | award    | g3         | 2026-01-10 |            |    249 | units    | forfeited |
    | phantom   | award    | g3         | 2026-01-10 |            |    250 | units    | forfeited |
    | restated  | clawback | r1         | 2027-02-15 | 2027-02-15 |     -1 | units    | payable   |
