--- parts that add up
commission one
  for each Deal
  earn 5% of amount
  payable 1/3 on closed_on
  payable 1/3 30 days after closed_on
  payable 1/3 60 days after closed_on
  on left_on : keep all
--- too little and too much
commission one
  for each Deal
  earn 5% of amount
  payable 80% on closed_on  # COMP412 the shares of `one` add up to 80%, and 20% is left over
commission two
  for each Deal
  earn 5% of amount
  payable 1/3 on closed_on
  payable 1/2 on closed_on  # COMP412 the shares of `two` add up to 5/6, and 1/6 is left over
commission three
  for each Deal
  earn 5% of amount
  payable 80% on closed_on
  payable 30% on closed_on  # COMP412 the shares of `three` add up to 110%, which is 10% too much
--- rests and wholes
commission one
  for each Deal
  earn 5% of amount
  payable 50% on closed_on
  payable rest on closed_on
  payable rest on closed_on  # COMP413 only one line can take the rest
commission two
  for each Deal
  earn 5% of amount
  payable on closed_on  # COMP413 this line releases all of it, and there is another part
  payable 50% on closed_on
commission three
  for each Deal
  earn 5% of amount
  payable 100% on closed_on
  payable rest on closed_on  # COMP412 the other shares of `three` add up to 100%, so there is no rest
--- later parts and no word on leaving
commission one  # COMP701 `one` does not say what becomes of later parts when somebody leaves
  for each Deal
  earn 5% of amount
  payable 80% on closed_on
  payable 20% on paid_on
commission two
  for each Deal
  earn 5% of amount
  payable on closed_on
commission three  # COMP701 `three` does not say what becomes of later parts when somebody leaves
  for each Deal
  earn 5% of amount
  payable 30 days after closed_on
  on left_on when good : keep all
--- leaving
vesting slow
  every 1 month for 12 months
award one
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on when good : vest all  # COMP417 this line does not say when the part that is kept is paid
  on left_on : keep all, at once  # COMP417 `at once` does not go with `keep all`
  on left_on when good : keep vested  # COMP416 this line is never used, because the one above it applies to everybody
award two
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on otherwise : keep pro rata by months, at once, on the original dates  # COMP416 there is no line `on left_on when …` above this `otherwise` # COMP417 `at once` and `on the original dates` cannot both be
award three
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on : invoice the rest  # COMP418 `invoice the rest` does not belong in an award
--- a share of the rest
vesting slow
  every 1 month for 12 months
award one
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on when good : vest 50% of the rest  # COMP417 this line does not say which of the later parts come sooner
  on left_on otherwise : vest 50% of the rest, rest evenly, on the original dates  # COMP417 `on the original dates` does not go with `vest 50% of the rest`
award two
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on when good : vest 150% of the rest, rest evenly  # COMP427 what vests of the rest must be a percentage from 0% to 100%, and this is 150%
  on left_on otherwise : vest 50% of the rest, rest evenly, rest latest first  # COMP417 `rest evenly` and `rest latest first` cannot both be
award three
  for each year
  earn EUR 5
  payable by slow from end of the year
  on left_on when good : vest all, at once, rest evenly  # COMP417 `rest evenly` does not go with `vest all`
  on joined_on : vest 50% of the rest, rest soonest first, at once
  on left_on otherwise : forfeit the rest
--- vesting schedules
vesting one  # COMP121 `one` does not say what vests when
vesting two
  every 5 months for 12 months  # COMP414 12 months is not a whole number of times 5 months
vesting three
  every 0 months for 12 months  # COMP414 instalments need time between them
vesting four
  every 1 month for 12 months
  cliff 13 months  # COMP415 the cliff is 13 months, when all has vested after 12 months already
vesting five
  1/80 every 1 month for 1 year  # COMP412 the shares of `five` add up to 15%, and 85% is left over
vesting six
  every 1 quarter for 3 years
  cliff 1 year
--- a schedule that is not there
vesting slow
  every 1 month for 12 months
award one
  for each year
  earn EUR 5
  payable by slows from end of the year  # COMP102 there is no vesting schedule named `slows`
  on left_on : keep all
--- schedules of several lines
vesting fine
  25% at the start
  then 1/80 every 1 month for 12 months
  rest after 24 months
vesting alone
  then every 1 month for 12 months  # COMP414 `then` starts where the line above ends, and there is no line above
vesting short
  10% after 24 months
  then 1/80 every 1 month for 12 months  # COMP412 the shares of `short` add up to 25%, and 75% is left over
--- pauses
record Leave for rep
  id        : text, key
  rep       : Rep
  first_day : date
  last_day  : date, may be blank
  reason    : text
record Holiday
  id  : text, key
  day : date
vesting slow
  every 1 month for 12 months
award one
  for each year
  earn EUR 5
  payable by slow from end of the year
  pause during Leave from first_day to last_day
  on left_on : keep all
award two
  for each year
  earn EUR 5
  payable by slow from end of the year
  pause during Leave from first_day to reason  # COMP310 the last day of a pause must be a date, and `reason` is a text
  on left_on : keep all
award three
  for each year
  earn EUR 5
  payable by slow from end of the year
  pause during Holiday from day to day  # COMP435 `Holiday` is not about a person, so nobody pauses during it
  on left_on : keep all
award four
  for each year
  earn EUR 5
  payable 30 days after end of the year
  pause during Leave from first_day to last_day  # COMP435 no part of `four` vests over time, so a pause moves nothing
  on left_on : keep all
award five
  for each year
  earn EUR 5
  payable by slow from end of the year
  pause during Leaves from first_day to last_day  # COMP102 there is no record named `Leaves`
  on left_on : keep all
award six
  for each year
  earn EUR 5
  payable by slow from end of the year
  pause during Leave from first_days to last_day  # COMP111 `Leave` has no field `first_days`
  on left_on : keep all
--- a cliff on a day
vesting one
  50% at the start
  25% on 2026-12-31
  25% on 2027-12-31
  cliff on 2028-01-01  # COMP415 the cliff is on 2028-01-01, when all has vested on 2027-12-31 already
vesting two
  50% on 2026-12-31
  50% on 2027-12-31
  cliff on 2027-12-31
vesting three
  every 1 month for 12 months
  cliff on 2040-01-01
--- schedules of units
vesting pieces
  every 1 month for 12 months
  in units
award one
  for each year
  earn 3_000 units
  payable by pieces from end of the year
  on left_on : keep all
award two
  for each year
  earn EUR 5
  payable by pieces from end of the year  # COMP215 `pieces` shares out units, and `two` earns money
  on left_on : keep all
