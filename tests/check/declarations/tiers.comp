--- bounds in every notation
tiers a on attainment, marginal, over each year
  from 0% : 4%
  above 50% : 8%
tiers b on bookings, whole, over the whole plan
  below EUR 0 : 0%
  from EUR 0 : 4%
  above EUR 0 : 5%
tiers c on attainment, interpolated, over each quarter
  below 50% : 0%
  at 50% : 50%
  at 100% : 100%
tiers d on Deal.amount, marginal, per record
  from EUR 0 : 4%
--- bounds that fall
tiers a on attainment, marginal, over each year
  from 0% : 4%
  from 50% : 8%
  from 30% : 6%  # COMP401 tiers must rise, but 30% comes after 50%
  above 30% : 9%
  from 30% : 9%  # COMP401 two rows start at 30%
--- the first row
tiers a on attainment, marginal, over each year
  from 50% : 8%  # COMP402 the first row starts at 50%, and nothing says what is paid below that
tiers b on attainment, whole, over each year
  above 0% : 8%  # COMP402 the first row leaves out a measure of exactly 0%
tiers c on bookings, whole, over each year
  from EUR 500 : 8%  # COMP402 the first row starts at EUR 500, and nothing says what is paid below that
--- below
tiers a on attainment, marginal, over each year
  below 0% : 1%  # COMP402 `below 0%` ends at 0%, and the next row does not start there
  from 10% : 2%
tiers b on attainment, marginal, over each year
  below 10% : 1%  # COMP402 neither row says what is paid at exactly 10%
  above 10% : 2%
  below 20% : 3%  # COMP402 `below` may only stand in the first row; each later row starts where it says
--- bands and points
tiers a on attainment, marginal, over each year
  from 0% : 1%
  at 50% : 2%  # COMP403 `at` names a point of a curve, and `marginal` tiers have bands
tiers b on attainment, interpolated, over each year
  from 0% : 1%  # COMP403 `from` starts a band, and `interpolated` tiers are points of a curve
--- bounds of another kind
tiers a on bookings, marginal, over each year
  from 0% : 1%  # COMP404 this bound is a percentage, but the tiers run on money in EUR
tiers b on (count of Deal), whole, over each year
  from 0 : 1%
  from 5 : 2%
  from 50% : 3%  # COMP404 this bound is a percentage, but the tiers run on a count
--- rates of two kinds
tiers a on attainment, whole, over each year
  from 0% : 1%
  from 50% : 1.5  # COMP405 this row pays a number, and the first row a percentage
  from 60% : 2026-01-01  # COMP405 a row pays a percentage, a number or money, and this is a date
--- back to
tiers a on attainment, marginal, over each year
  from 0% : 1%
  from 50% : 2% back to 20%  # COMP406 no row above starts at 20%
tiers b on attainment, whole, over each year
  from 0% : 1%
  from 50% : 2% back to 0%  # COMP406 `back to` is for `marginal` tiers, and these are `whole`
--- no word on time
tiers a on attainment, marginal  # COMP407 `a` does not say when the measure starts again from nothing
  from 0% : 1%
tiers b on attainment of the year, whole
  from 0% : 1%
--- measures that do not grow
metric win_rate = (count of Deal where product is Core) / (count of Deal) otherwise 0%
metric customers = count of distinct Deal.product
term factor = 2
metric weighted = (bookings * factor - (sum of Deal.amount where product is Plus)) / target otherwise 0%
tiers a on win_rate, marginal, over each year  # COMP408 `marginal` tiers need a measure that grows record by record, and this one does not
  from 0% : 1%
tiers b on customers, prospective, over each year  # COMP408 `prospective` tiers need a measure that grows record by record, and this one does not
  from 0 : 1%
tiers c on factor, marginal, over each year  # COMP408 `marginal` tiers need a measure that grows record by record: it is the same for every record
  from 0 : 1%
tiers d on attainment of the year, marginal, over each year  # COMP408 `marginal` tiers need a measure that grows record by record: it has a window of its own
  from 0% : 1%
tiers e on win_rate, whole, over each year
  from 0% : 1%
tiers f on weighted, marginal, over each year
  from 0% : 1%
--- no rows
tiers a on attainment, marginal, over each year  # COMP121 `a` does not say what each band pays
--- names in `at` and alone
tiers a on attainment, marginal, over each year
  from 0% : 1%
commission one
  for each Deal
  earn amount at b  # COMP102 there are no tiers named `b`
commission two
  for each Deal
  earn amount * a  # COMP213 `a` has no single rate
--- re-rating that nothing can follow
tiers a on bookings, whole, over each year
  from EUR 0 : 1%
tiers b on bookings, whole, over each year
  from EUR 0 : 1%
tiers c on (base earned year to date), whole, over each year  # COMP409 `c` re-rates on the day of the record that moves the band, and none does
  from EUR 0 : 1%
tiers d on (sum of Deal.amount) + (sum of Deal.amount on paid_on), whole, over each year  # COMP409 re-rating is dated by the `Deal` that moves the band, and it counts on two days
  from EUR 0 : 1%
commission one
  for each Deal
  earn amount at a + amount at b  # COMP409 `a` and `b` both re-rate this amount, and a row of re-rating follows one
commission two
  for each Deal
  earn amount
  at most EUR 50 at a per Deal  # COMP409 `a` would re-rate this limit, and earlier records do not get a new limit
bonus three
  for each quarter
  earn bookings at a  # COMP409 `a` runs over the year and re-rates, but this is earned once for each quarter
accelerator four on base
  add amount at a  # COMP409 `a` re-rates earlier records, and an accelerator works on one row at a time
commission five
  for each Deal
  earn amount at c
commission six
  for each Deal
  earn amount at d
  on paid_on
--- re-rating by what has no date
record Note for rep
  id    : text, key
  rep   : Rep
  worth : money
tiers a on (sum of Note.worth), whole, over each year  # COMP409 re-rating is dated by the record that moves the band, and a `Note` has no date
  from EUR 0 : 1%
commission one
  for each Deal
  earn amount at a
--- a fresh start
tiers a on bookings, marginal, since 2026-07-01
  from EUR 0 : 1%
tiers b on attainment, whole, since 2026-07-01  # COMP305 `since 2026-07-01` has no end, so there is no whole of `target` to measure against
  from 0% : 1%

--- fixed amounts
tiers a on bookings, marginal, over each month
  from EUR   0 : EUR 0
  from EUR 500 : EUR 5
tiers b on bookings, whole, over each year
  from EUR 0 : 1%
tiers c on bookings, prospective, over each month
  from EUR   0 : EUR 1
  from EUR 500 : EUR 2
tiers d on bookings, whole, over each year
  from EUR 0   : EUR 1
  from EUR 500 : 5%  # COMP405 this row pays a percentage, and the first row money in EUR
bonus one
  for each month
  earn a
bonus two
  for each quarter
  earn a  # COMP420 `a` starts again each month, and this is earned once for each quarter: only the last month would count
bonus three
  for each Deal
  when a is above EUR 0  # COMP411 `a` pays a fixed amount once, when it is reached, and nothing is earned here
  earn EUR 5
bonus four
  for each Deal
  earn amount at b + a  # COMP409 `a` and `b` both re-rate this amount, and a row of re-rating follows one
fee five
  for each Deal
  earn c
  at most c per Deal
accelerator six on base
  add a  # COMP411 `a` pays a fixed amount once, when it is reached, and nothing is earned here
--- back to a row
tiers a on bookings, marginal, over each year
  below EUR 100 : 1%
  from  EUR 100 : 2%
  from  EUR 500 : 5% back to EUR 100
tiers b on bookings, marginal, over each year
  below EUR 100 : 1%
  from  EUR 100 : 2% back to EUR 100  # COMP406 no row above starts at EUR 100
commission one
  for each quarter
  earn bookings at a  # COMP409 `a` runs over the year and re-rates, but this is earned once for each quarter
--- grids
metric deals = count of Deal
grid a on attainment by deals, stepped, over each quarter
  |   | 0% | 100% |
  | 0 | 1% | 2%   |
  | 5 | 2% | 3%   |
grid b on attainment by deals, stepped, over each quarter
  | x | 0% | 100% |  # COMP419 the first cell of a grid stays empty: the bounds of both measures start beside it
  | 0 | 1% | much |  # COMP419 `much` is no percentage, amount or number
  | 5 | 2% |  # COMP419 this row has 2 cells, and the first one 3
grid c on attainment by deals, stepped, over each quarter
  |   | 50% | 10% |  # COMP419 bounds must rise, but 10% comes after 50% # COMP419 nothing says what counts where `attainment` is below 50%
  | 0 | 1%  | 2%  |
  | 5 | 2%  | EUR 3 |  # COMP419 `EUR 3` is not of the kind of the first
grid d on attainment by deals, interpolated  # COMP407 `d` does not say when the measure starts again from nothing
  |   | 0% | 100% |
  | 0 | 1% | 2%   |
  | 5 | 2% | 3%   |
grid e on deals by attainment, interpolated, over each quarter
  |   | 0% | 100% |  # COMP419 `0%` is a bound of `deals`, which is a count
  | 0 | 1% | 2%   |  # COMP419 `0` is a bound of `attainment`, which is a percentage
  | 5 | 2% | 3%   |
grid f on attainment by deals, interpolated, over each quarter
  |   | 0% | 100% |  # COMP419 a grid has a row of bounds and rows below it
  | 0 | 1% | 2%   |
--- tiers within the period
tiers a on bookings, marginal, over each month
  from EUR 0 : 1%
tiers b on bookings, marginal, over each year
  from EUR 0 : 1%
bonus one
  for each quarter
  earn bookings at a  # COMP420 `a` starts again each month, and this is earned once for each quarter: only the last month would count
bonus two
  for each quarter
  earn bookings at b
bonus three
  for each month
  earn bookings at a
commission four
  for each Deal
  earn amount at a
--- fixed amounts that change
term prize
  from 2026-01-01 = EUR 5
  from 2026-07-01 = EUR 9
tiers a on bookings, whole, over each year
  from EUR   0 : EUR 0
  from EUR 500 : prize
tiers b on bookings, prospective, over each year
  from EUR   0 : EUR 0
  from EUR 500 : prize
bonus one
  for each month
  earn a  # COMP411 `a` pays what is new since the place before, and `prize` changes in between
bonus two
  for each month
  earn b
