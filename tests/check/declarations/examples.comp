--- a good one
example "Good"
  given Rep
    | id | joined_on | good |
    | ana | 2025-01-01 | yes |
  given target
    | rep | quarter | value |
    | ana | 2026-Q1 | EUR 5 |
  given Deal
    | id | rep | closed_on | paid_on | amount | product |
    | d1 | ana | 2026-01-10 | 2026-01-10 | EUR 100 | Core |
  expect base earned by ana in 2026-01 is EUR 5.00
  expect base earned for d1 is EUR 5.00
  expect total paid to ana in 2026-01 is nothing
  expect attainment of ana in 2026-Q1 is 2000%
  expect ledger
    | component | amount |
    | base | EUR 5.00 |
--- nothing expected
example "Empty"  # COMP121 `Empty` does not say what is expected
  as of 2026-01-01
  as of 2026-02-01  # COMP120 this line says a second time the day on which it looks
--- tables
example "Tables"
  given Reps  # COMP150 there is no record, quota or term named `Reps`
    | id |
  given Rep = 5  # COMP150 `Rep` is a record, which has rows and no value
  given Deal  # COMP153 the table `Deal` has no columns
  given Rep  # COMP150 `Rep` is given twice in this example
    | id |
  given Cancellation
    | id | deals | cancelled_on |  # COMP151 `Cancellation` has no column `deals`
    | c1 | d1 |  # COMP153 this row has 2 cells, and the table has 3 columns
  given target
    | rep | value | value |  # COMP151 the column `value` of `target` stands twice # COMP152 the table has no column `quarter`, which `target` needs
  expect error "x"
--- expectations
example "Expectations"
  given Rep
    | id | joined_on | good |
    | ana | 2025-01-01 | yes |
  expect basis earned by ana in 2026-01 is EUR 5.00  # COMP154 there is no earning named `basis`
  expect attainment earned by ana in 2026-01 is EUR 5.00  # COMP154 `attainment` is a metric, which cannot be asked for like this
  expect base of ana in 2026-01 is EUR 5.00  # COMP154 `base` is an earning, which cannot be asked for like this
  expect base earned by anna in 2026-01 is EUR 5.00  # COMP156 no row of `Rep` in this example has the key `anna`
  expect base earned for d1 is EUR 5.00  # COMP156 this example gives no `Deal`, so there is no `d1`
  expect base earned by ana in 2026-01 is 5%  # COMP155 `base` is money in EUR, and the value expected is a percentage
  expect balance of base for ana in 2026-01 is EUR 5.00  # COMP154 `base` is an earning, which cannot be asked for like this
  expect ledger
    | compnent | amount |  # COMP151 `ledger` has no column `compnent`
    | base | EUR 5 |
  expect ledger  # COMP157 the expected ledger does not say of which components it holds all rows
    | amount |
    | EUR 5 |
  expect some of ledger
    | amount |
    | EUR 5 |
