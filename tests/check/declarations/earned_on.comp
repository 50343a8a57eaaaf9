--- a day before the place
bonus one
  for each month
  earn 5% of bookings
  on start of the month  # COMP302 `start of the month` is before the end of the month, and what is earned is known only then
bonus two
  for each quarter
  earn 5% of bookings
  on end of the quarter - 1 day  # COMP302 `end of the quarter - 1 day` is before the end of the quarter, and what is earned is known only then
bonus three
  for each year
  earn EUR 500
  on 2026-12-15  # COMP302 `2026-12-15` is before the end of the year, and what is earned is known only then
commission four
  for each Deal
  earn 5% of (bookings year to date)
  on closed_on - 30 days  # COMP302 `closed_on - 30 days` is before the date of the `Deal`, and nothing is earned until then
commission five
  for each Deal
  earn 5% of amount
  on min(paid_on, start of the quarter)  # COMP302 `min(paid_on, start of the quarter)` is before the date of the `Deal`, and nothing is earned until then
reward six
  for each year
  give "Trip"
  on start of the year  # COMP302 `start of the year` is before the end of the year, and what is earned is known only then
--- a day at the place, after it, or one that only the data knows
bonus one
  for each month
  earn 5% of bookings
  on end of the quarter
bonus two
  for each month
  earn 5% of bookings
  on joined_on
bonus three
  for each quarter
  earn 5% of (bookings of the year)
  on end of the year + 10 days
bonus four
  for each month
  earn EUR 500
  on 2026-12-15
commission five
  for each Deal
  earn 5% of amount
  on closed_on + 30 days
commission six
  for each Deal
  earn 5% of amount
  on rep.joined_on
commission seven
  for each Deal
  earn 5% of amount
  on max(paid_on, closed_on)
--- nobody in particular
fee one
  for each Rep  # COMP311 `for each Rep` does not say when
  earn EUR 5
reward two
  for each Rep  # COMP311 `for each Rep` does not say when
  give "Trip"
--- quotas over less than their parts
bonus one
  for each month
  when (target month to date) is above EUR 5  # COMP305 `target` is a quota per quarter, and nothing says how it falls on a month
  when (target over the last 2 months) is above EUR 5  # COMP305 `target` is a quota per quarter, and nothing says how it falls on 2 months
  when (target over the last 6 months) is above EUR 5
  earn EUR 5
commission two
  for each Deal
  when (attainment over the last 30 days) is above 5%  # COMP305 `target` is a quota per quarter, and nothing says how it falls on 30 days
  when (target month to date) is above EUR 5  # COMP305 `target` is a quota per quarter, and nothing says how it falls on a month
  when (target year to date) is above EUR 5
  earn EUR 5
bonus three
  for each pay period
  earn 5% of target  # COMP305 `target` is a quota per quarter, and nothing says how it falls on a month
example "of a month"
  given Rep
    | id  | joined_on  | good |
    | ana | 2026-01-01 | yes  |
  expect target of ana in 2026-01 is EUR 0.00  # COMP305 `target` is a quota per quarter, and nothing says how it falls on a month
  expect attainment of ana in 2026-02 is 0%  # COMP305 `target` is a quota per quarter, and nothing says how it falls on a month
  expect target of ana in 2026 is EUR 0.00
--- what leaving looks at
commission one
  for each Deal
  earn 5% of amount
  payable 30 days after closed_on
  on left_on when amount is above EUR 5 : forfeit the rest  # COMP214 `amount` is a field of `Deal`; what leaving does looks at the `Rep` alone
  on left_on when good : keep vested
  on left_on otherwise : keep all
--- times of nothing
vesting one
  every 0 months for 12 months  # COMP414 instalments need time between them
vesting two
  every 1 month for 0 months  # COMP414 nothing can vest over 0 months
vesting three
  100% after 0 months  # COMP414 nothing can vest after 0 months
salary four
  for months 0 to 0 from joined_on  # COMP423 months count from 1
  earn EUR 5
clawback five
  for each Cancellation
  take back what deal earned in base
  share falling evenly from 100% to 0% over 0 days from deal.closed_on  # COMP426 a share cannot fall over 0 days
  attainment stays
  recover by offset
--- tables that expect nothing
example "empty"
  given Rep
    | id  | joined_on  | good |
    | ana | 2026-01-01 | yes  |
  expect ledger  # COMP157 an empty table expects nothing
    | component | amount |
  expect some of ledger  # COMP157 an empty table expects nothing
    | component | amount |
--- figures by a later date than the record's
metric paid = sum of Deal.amount on paid_on
tiers steps on paid, marginal, over each year
  from EUR 0 : 4%
commission one
  for each Deal
  earn amount at steps  # COMP302 `amount at steps` stands at the record's `paid_on`, and it is earned on `closed_on`, which may be earlier
commission two
  for each Deal
  when (paid year to date) is above EUR 5  # COMP302 `paid` stands at the record's `paid_on`, and it is earned on `end of the month`, which may be earlier
  earn amount
  on end of the month
commission three
  for each Deal
  earn 5% of (paid year to date)
  on paid_on + 10 days
commission four
  for each Deal
  earn amount at steps
  on max(closed_on, paid_on)
bonus five
  for each month
  earn paid at steps
commission six
  for each Cancellation
  to deal.rep
  earn 5% of (paid year to date)
accelerator seven on base
  add 5% of (paid year to date)  # COMP302 `paid` stands at the record's `paid_on`, and it is earned on `closed_on`, which may be earlier
