# Promises on one day, on the plan's last day, and for each month of a contract; rewards for each.
plan "Looked at once"
  id once
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-06-30
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Contract for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  monthly    : money

metric signed = sum of Contract.monthly

commission base
  for each Contract
  earn monthly

reward token
  for each month of Contract from signed_on for 3 months
  when monthly is at least EUR 100
  give 10 points

ensure "No more than a thousand in all"
  total earned since the start is at most EUR 1,000

ensure "Signed by the end of March"
  once on 2026-03-31 where signed since the start is above EUR 0
  signed since the start is at least EUR 200

ensure "A month of a contract stays small"
  for each month of Contract from signed_on for 2 months
  monthly is at most EUR 700

# c1 of 10 January, 300: months end on 9 February, 9 March and 9 April: 10 points for each. As of
# 31 March two of them have ended. c2, 50, gets none. Signed by 31 March: 350.
example "Kept, and points for each month"
  given Rep
    | id  |
    | ana |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-01-10 | EUR 300 |
    | c2 | ana | 2026-02-10 | EUR  50 |
  as of 2026-03-31
  expect ledger
    | component | record_key | earned_on  | amount | currency |
    | base      | c1         | 2026-01-10 | 300.00 | EUR      |
    | base      | c2         | 2026-02-10 |  50.00 | EUR      |
    | token     | c1         | 2026-02-09 |     10 | points   |
    | token     | c1         | 2026-03-09 |     10 | points   |

# 600 and 500 are 1,100 in all, above 1,000; that shows on 30 June, and not before.
example "Broken on the last day of the plan"
  given Rep
    | id  |
    | ana |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-01-10 | EUR 600 |
    | c2 | ana | 2026-02-10 | EUR 500 |
  as of 2026-06-30
  expect error "`No more than a thousand in all` is broken by `ana` in `the whole plan`: total earned since the start is EUR 1,100.00"

example "Not looked at before the last day"
  given Rep
    | id  |
    | ana |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-01-10 | EUR 600 |
    | c2 | ana | 2026-02-10 | EUR 500 |
  as of 2026-06-29
  expect base earned by ana in 2026 is EUR 1,100.00

# 150 by 31 March is under 200. Bo has signed nothing, and is left out.
example "Broken on the one day"
  given Rep
    | id  |
    | ana |
    | bo  |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-03-31 | EUR 150 |
    | c2 | ana | 2026-04-01 | EUR 500 |
  as of 2026-04-30
  expect error "`Signed by the end of March` is broken by `ana` in `2026-03-31`: signed since the start is EUR 150.00"

example "Broken in a month of a contract"
  given Rep
    | id  |
    | ana |
  given Contract
    | id | rep | signed_on  | monthly |
    | c1 | ana | 2026-03-31 | EUR 800 |
  as of 2026-04-30
  expect error "`A month of a contract stays small` is broken by `ana` for Contract `c1`: monthly is EUR 800.00"
