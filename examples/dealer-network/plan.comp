"Terms of a network of dealers who sell solar panels in Britain and are paid in euros."
plan "Sunfield Dealer Network"
  id sunfield-dealers
  version 1
  client "Sunfield Energy BV"
  vendor "Brightdoor Dealers Ltd"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Dealer monthly, 10 days after the month
  review by 2026-10-31
  rounding half up

record Dealer
  id         : text, key
  name       : text
  manager    : Dealer, may be blank
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Contract for dealer on signed_on
  id           : text, key
  dealer       : Dealer
  signed_on    : date
  installed_on : date
  amount       : money in GBP
  renewal      : yes/no
  require amount is above GBP 0

record Refund for contract.dealer on refunded_on
  id          : text, key
  contract    : Contract
  refunded_on : date
  amount      : money in GBP

record Leave for dealer on first_day
  id         : text, key
  dealer     : Dealer
  first_day  : date
  last_day   : date, may be blank

record Grant for dealer on granted_on
  id         : text, key
  dealer     : Dealer
  granted_on : date
  granted    : units

"What one pound is in euros, as the parties agree twice a year."
term fx to EUR
  GBP                 = 1.15
  GBP from 2026-07-01 = 1.2

term override_rate by level
  1         = 2%
  otherwise = 1%

metric sold "Sales in euros" = sum of Contract.amount in EUR at fx

bonus welcome "Welcome bonus"
  once on joined_on
  earn EUR 500

"It is earned on the day of the installation, also by a dealer who has left by then."
commission new_contracts "Commission on new contracts"
  for each Contract where not renewal
  on installed_on
  earn 5% of (amount in EUR at fx on installed_on)
  at least EUR 100 per Contract
  also after leaving

commission renewals "Commission on renewals"
  for each Contract where renewal is yes
  earn 2% of (amount in EUR at fx)

"What a dealer earns with contracts of his own, new ones and renewals together."
cap quarter_cap "Most of a quarter" on new_contracts, renewals
  at most EUR 850 per quarter, excess lost

"What a customer gets back was not sold."
commission refunds "Commission on refunds"
  for each Refund
  earn -5% of (amount in EUR at fx)

commission override "Override of the levels above"
  for each Contract where not renewal
  to each manager above dealer up to 2 levels
  earn override_rate[level] * (amount in EUR at fx)

"One amount for all who sold in the quarter, by what they sold."
bonus pool "Pool of the quarter"
  for each quarter
  when sold of the quarter is above EUR 0
  share EUR 900 by sold

vesting two_years
  every 3 months for 24 months
  dates on the first
  allocate last takes rest
  in units

"Whoever is on leave vests later, by the complete months of the leave."
award phantom "Phantom units"
  for each Grant
  earn granted
  payable by two_years from granted_on
  pause during Leave from first_day to last_day, moving dates by months
  on left_on : forfeit the rest

example "A sale, the levels above it, and a refund"
  given Dealer
    | id  | name | manager | joined_on  |
    | top | Tess |         | 2025-01-01 |
    | max | Max  | top     | 2025-01-01 |
    | ana | Ana  | max     | 2026-01-12 |
  given Contract
    | id | dealer | signed_on  | installed_on | amount     | renewal |
    | c1 | ana    | 2026-01-20 | 2026-02-10   | GBP 10,000 | no      |
    | c2 | ana    | 2026-01-25 | 2026-02-12   | GBP  1,000 | no      |
    | c3 | max    | 2026-02-01 | 2026-02-01   | GBP  8,000 | yes     |
  given Refund
    | id | contract | refunded_on | amount    |
    | r1 | c1       | 2026-03-05  | GBP 2,000 |
  as of 2026-03-31
  expect welcome earned by ana in 2026-01 is EUR 500.00
  # 10,000 x 1.15 x 5%; 1,000 x 1.15 x 5% is 57.50, and the floor is 100
  expect new_contracts earned for c1 is EUR 575.00
  expect new_contracts earned for c2 is EUR 100.00
  # 8,000 x 1.15 x 2%
  expect renewals earned for c3 is EUR 184.00
  # 2,000 x 1.15 x 5%
  expect refunds earned for r1 is EUR -115.00
  # 11,500 and 1,150 at 2%, one level up, and at 1%, two levels up
  expect override earned by max in 2026-01 is EUR 253.00
  expect override earned by top in 2026-01 is EUR 126.50
  # ana sold 12,650 and max 9,200 of 21,850: 900 x 12,650 / 21,850 is 521.05
  expect pool earned by ana in 2026-Q1 is EUR 521.05
  expect pool earned by max in 2026-Q1 is EUR 378.95
  expect pool earned by top in 2026-Q1 is nothing

example "Units that wait for a leave, and the last part takes the rest"
  given Dealer
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Grant
    | id | dealer | granted_on | granted   |
    | g1 | ana    | 2026-01-15 | 100 units |
  given Leave
    | id | dealer | first_day  | last_day   |
    | l1 | ana    | 2026-06-10 | 2026-08-20 |
  as of 2026-12-31
  # 100 among eight: seven parts of 12, and 16. The first part comes on 1 April.
  # The leave has two complete months: 1 July moves to 1 September, 1 October to 1 December.
  expect some of ledger
    | component | amount | status  | payable_on |
    | phantom   |     12 | payable | 2026-04-01 |
    | phantom   |     12 | payable | 2026-09-01 |
    | phantom   |     12 | payable | 2026-12-01 |
    | phantom   |     16 | pending |            |
  expect phantom payable to ana in 2026 is 36 units
  expect phantom pending for g1 is 64 units

example "Installed after the dealer has left"
  given Dealer
    | id  | name | joined_on  | left_on    |
    | ana | Ana  | 2025-01-01 | 2026-03-01 |
  given Contract
    | id | dealer | signed_on  | installed_on | amount    | renewal |
    | c1 | ana    | 2026-02-20 | 2026-07-02   | GBP 4,000 | no      |
  as of 2026-07-31
  # Ana has left, and the panels are on the roof: 4,000 x 5% at the rate of that day
  expect new_contracts earned by ana in 2026-07 is EUR 240.00

example "A contract without an amount is refused"
  given Dealer
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Contract
    | id | dealer | signed_on  | installed_on | amount | renewal |
    | c1 | ana    | 2026-02-20 | 2026-03-02   | GBP  0 | no      |
  as of 2026-03-31
  expect error "amount is above GBP 0"

example "A large contract meets the cap of the quarter"
  given Dealer
    | id  | name | joined_on  |
    | max | Max  | 2025-01-01 |
  given Contract
    | id | dealer | signed_on  | installed_on | amount     | renewal |
    | c1 | max    | 2026-02-20 | 2026-03-02   | GBP 16,000 | no      |
    | c2 | max    | 2026-03-20 | 2026-03-20   | GBP  1,000 | yes     |
  as of 2026-03-31
  # 16,000 x 1.15 x 5% is 920, 70 over; then 1,000 x 1.15 x 2% is 23, and nothing is left of it
  expect new_contracts earned for c1 is EUR 920.00
  expect quarter_cap earned for c1 is EUR -70.00
  expect quarter_cap earned for c2 is EUR -23.00
  expect total earned by max in 2026-03 is EUR 1,750.00
