--- what a clawback must say
clawback one  # COMP121 `one` does not say what sets it off # COMP121 `one` does not say what it takes back # COMP121 `one` does not say how much it takes back # COMP121 `one` does not say what becomes of attainment # COMP703 `one` does not say how it is recovered
--- per period
clawback one
  for each quarter  # COMP422 a clawback is for each record
  take back what manager earned in base
  share all
  attainment stays
  recover by offset
--- what is taken back
bonus kicker
  for each quarter
  earn EUR 5
accelerator push on base
  add 5% of base
clawback one
  for each Cancellation
  take back what deal earned in base, push, kicker, bas  # COMP424 `kicker` is not earned for a `Deal`, so nothing of it can be taken back here # COMP102 there is no earning or accelerator named `bas`
  share 120%  # COMP427 the share must be a percentage from 0% to 100%, and this is 120%
  attainment stays
  recover by offset, at most 150% of each payment  # COMP427 the limit must be a percentage from 0% to 100%, and this is 150%
clawback two
  for each Cancellation
  take back what cancelled_on earned in base  # COMP424 `cancelled_on` is a date, and only a record has earned something
  share falling evenly from 0% to 100% over 180 days  # COMP425 the share falls over a time, and nothing says from which day # COMP426 a share cannot fall from 0% to 100%
  attainment stays
  recover by offset
  on left_on : keep all  # COMP418 `keep all` does not belong in a clawback
--- a share that falls from a date of its own
clawback one
  for each Cancellation
  take back what deal earned in base
  share falling evenly from 100% to 0% over 180 days from deal.closed_on
  attainment stays
  recover by offset
--- a path that leads nowhere
clawback one
  for each Cancellation
  take back what deals earned in base  # COMP111 `Cancellation` has no field `deals`
  share all
  attainment stays
  recover by offset
--- invoiced at once
clawback one
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by invoice
  on left_on : waive the rest  # COMP428 what this clawback takes is invoiced at once, so leaving changes nothing
--- shares that are worked out
accelerator push on base
  add 5% of base
clawback one
  for each Cancellation
  take back what deal earned in base
  share 50  # COMP427 the share must be a percentage from 0% to 100%, and this is 50
  attainment stays
  recover by offset
clawback two
  for each Cancellation
  take back what deal earned in base
  share months from deal.closed_on to cancelled_on  # COMP203 what is taken back must be a percentage or an amount of money, but `months from deal.closed_on to cancelled…` is a count
  attainment stays
  recover by offset
clawback three
  for each Cancellation
  take back what deal earned in base, push
  share EUR 100  # COMP437 an amount is taken back of one earning, and here are several
  attainment stays
  recover by offset
clawback four
  for each Cancellation
  take back what deal earned in base
  share ((24 - months from deal.closed_on to cancelled_on) / 24)
  attainment stays
  recover by offset
--- attainment that falls
clawback one
  for each Cancellation
  when (bookings year to date) is above EUR 5  # COMP438 `bookings` may fall by this clawback, so it cannot decide about it
  take back what deal earned in base
  share EUR 5  # COMP438 an amount of pay does not say by how much attainment falls
  attainment falls
  recover by offset
clawback two
  for each Cancellation where deal.amount is above EUR 5
  take back what deal earned in base
  share ((24 - months from deal.closed_on to cancelled_on) / 24)
  attainment falls
  recover by offset
--- giving back
record Note on day
  id     : text, key
  about  : Cancellation
  day    : date
  who    : Product
record Loose  # COMP311 `Loose` does not say which date places it in time
  id     : text, key
  day    : date
clawback one
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset
  give back to who for each Note of this Cancellation  # COMP127 `who` is a value of `Product`, but the plan pays `Rep`
  on left_on : waive the rest  # COMP439 what is waived was never taken, and would be given back all the same
clawback two
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset
  give back for each Loose of this Cancellation  # COMP439 `Loose` has no field that leads to a `Cancellation`
clawback three
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset
  give back to about.deal.rep for each Note of this Deal  # COMP210 there is no `Deal` that `this Deal` could mean: this place is about one `Cancellation`
clawback four
  for each Cancellation
  take back what deal earned in base
  share all
  attainment stays
  recover by offset
  give back to about.deal.rep for each Note of this Cancellation
