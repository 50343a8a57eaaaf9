--- what an earning must say, and may say once
bonus one  # COMP121 `one` does not say what it is worked out for # COMP121 `one` does not say how much is earned
bonus two
  for each quarter
  for each year  # COMP120 this line says a second time what it is worked out for
  earn EUR 5
  earn EUR 6  # COMP120 this line says a second time how much is earned
  at most EUR 5 per year, excess lost
  at most EUR 6 per year, excess lost  # COMP120 this line says a second time what is the most per year
--- a line that could not be read may be the missing one
bonus one
  for each quarter
  zzz EUR 5  # COMP004 `zzz` does not start a clause of a bonus
--- limits
commission one
  for each Deal
  earn 5% of amount
  at most EUR 5 per year  # COMP410 the cap per year does not say what becomes of what is above it
  at most EUR 5 per Deal
  at least EUR 5 per Rep  # COMP421 this floor is per `Rep`, but the earning is worked out for each `Deal`
  at least EUR 5 per month  # COMP421 this floor is per `month`, but the earning is worked out for each `Deal`
bonus two
  for months 1 to 6 from joined_on
  earn EUR 5
  at most EUR 5 per Deal  # COMP421 this cap is per `Deal`, but the earning is worked out for each `month`
  at most EUR 5 per month, excess lost
--- months that are none
bonus one
  for months 6 to 1 from joined_on  # COMP423 months 6 to 1 run backwards
  earn EUR 5
--- whom it pays
fee one
  for each Deal
  to product  # COMP127 `product` is a value of `Product`, but the plan pays `Rep`
  earn EUR 5
--- managers above
fee one
  for each Deal
  to each manager above product  # COMP127 `product` is a value of `Product`, but the plan pays `Rep`
  earn EUR 5
fee two
  for each Deal
  to each manager above rep up to 0 levels  # COMP423 `up to 0 levels` pays nobody
  earn EUR 5
term share_of by level
  0         = 5%  # COMP131 `0` is no level: levels are 1, 2, 3 and so on, counted upwards
  otherwise = 1%
--- `within` is for clawbacks
fee one
  for each Deal within 5 days of closed_on  # COMP122 `within` belongs in a clawback, and this is an earning
  earn EUR 5
--- accelerators
accelerator one on bases  # COMP102 there is no earning or accelerator named `bases`
  add EUR 5
accelerator two on bookings  # COMP109 `bookings` is a metric, not an earning or an accelerator
  add EUR 5
accelerator three on base, base  # COMP139 `base` stands twice in this list
  add 5% of base
accelerator four on base  # COMP121 `four` does not say what it adds
--- an accelerator on top of a cap, unsaid and said
commission capped
  for each Deal
  earn 5% of amount
  at most EUR 5 per Deal
accelerator one on capped  # COMP702 what `one` adds is paid on top of the cap of `capped`
  add 5% of capped
"It is paid on top of the cap."
accelerator two on capped
  add 5% of capped
--- draws
draw one  # COMP121 `one` does not say when it is paid # COMP121 `one` does not say how much it pays # COMP121 `one` does not say what counts towards it # COMP121 `one` does not say how it is recovered
draw two
  for months 1 to 6 from joined_on
  top up what is payable to EUR 5
  counting base, bas  # COMP102 there is no earning, accelerator or cap named `bas`
  recover nothing
  on left_on : waive the rest  # COMP428 this draw is not recovered, so leaving changes nothing
draw three
  for each month
  top up what is payable to EUR 5
  counting base
  recover from pay above EUR 5
  on left_on : keep all  # COMP418 `keep all` does not belong in a draw
--- rewards
reward one  # COMP121 `one` does not say what it is given for # COMP121 `one` does not say what is given
reward two
  for each year
  give "A trip"
--- a path that leads nowhere
fee one
  for each Deal
  to reps  # COMP111 `Deal` has no field `reps`
  earn EUR 5
--- an advance knows nothing of its period
draw one
  for each month
  advance 10% of bookings of the month  # COMP302 an advance is paid before the month is over, so `bookings of the month` is not yet known
  counting base
  recover nothing
draw two
  for each month
  advance 10% of (bookings of the last month)
  counting base
  recover nothing
--- a draw is prorated by the days of a period
draw one
  for each Deal
  lend EUR 5
  counting base
  recover nothing
  prorated by days active  # COMP122 `prorated` needs a clause for each period, and this one is for each Deal
--- how a draw is recovered
draw one
  for each month
  lend EUR 5
  counting base
  recover up to 150% of pay, from 2026-05-01, until 2026-03-31  # COMP436 recovery starts on 2026-05-01 and is over on 2026-03-31, so nothing is ever recovered # COMP427 the share of pay must be a percentage from 0% to 100%, and this is 150%
draw two
  for each month
  lend EUR 5
  counting base
  recover from pay above EUR 5, from joined_on + 90 days, until repaid
--- payments
payment
  invoice negative balances
  carry negative balances forward  # COMP120 this line says a second time what becomes of a negative balance
  hold payments under EUR 500  # COMP436 every payment is held: none may be as large as this
  at most EUR 50 per payment
payment  # COMP120 a plan has one block of rules for payments, and this is the second
  hold payments under EUR 0  # COMP436 a limit of payments must be above zero, and this is EUR 0
--- a draw for each record
record Policy on written_on
  id         : text, key
  seller     : Rep
  written_on : date
bonus kicker
  for each month
  earn EUR 5
draw one
  for each Deal
  advance 50% of amount
  counting base, kicker  # COMP424 `kicker` is not earned for a record, and this draw is for each `Deal`
  recover from pay, until repaid
draw two
  for each Policy  # COMP130 `two` does not say whom it pays
  advance EUR 5
  counting base  # COMP424 `base` is earned for each `Deal`, and this draw is for each `Policy`
  recover from pay, until repaid
--- caps over several
commission one
  for each Deal
  earn 5% of amount
bonus two
  for each quarter
  earn EUR 5
cap three on one, two
  at most EUR 500 per Deal  # COMP421 this cap is per `Deal`, but `two` is worked out for something else
cap four on one, two
  at most EUR 500 per year  # COMP410 the cap per year does not say what becomes of what is above it
cap five on one
  at most 500 per Deal  # COMP203 a cap must be money in EUR, but `500` is a number
cap six on one, one  # COMP139 `one` stands twice in this list
  at most EUR 5 per Deal
--- a limit per record carries nothing forward
commission one
  for each Deal
  earn 5% of amount
  at most EUR 500 per Deal, excess carried forward  # COMP410 a cap per `Deal` has no later period to carry its excess into
--- a cap over units and money
award shares
  for each Deal
  earn 5 units
commission one
  for each Deal
  earn 5% of amount
cap both on shares, one  # COMP215 `one` earns money, and the earnings named before it earn units
  at most 50 units per Deal
--- a limit of money over units
award shares
  for each Deal
  earn 5 units
cap both on shares
  at most EUR 50 per Deal  # COMP203 a cap must be a number of units, but `EUR 50` is money in EUR
--- limits of accelerators
commission one
  for each Deal
  earn 5% of amount
accelerator two on one
  add 5% of one
  at most EUR 500 per year  # COMP410 the cap per year does not say what becomes of what is above it
accelerator three on one
  add 5% of one
  at least EUR 5 per quarter  # COMP421 this floor is per `quarter`, but the earning is worked out for each `Deal`
accelerator four on two  # COMP702 what `four` adds is paid on top of the cap of `two`
  add 5% of two
  at most EUR 5 per Rep  # COMP421 this cap is per `Rep`, but the earning is worked out for each `Deal`
