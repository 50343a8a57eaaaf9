plan "Leaving"
  id leaving
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2027-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  leaver     : one of Good, Bad, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

vesting year_long
  every 1 month for 12 months
  cliff 6 months

commission all
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : keep all

commission vested
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : keep vested

commission forfeit
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : forfeit the rest

commission months_dates
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : keep pro rata by months, on the original dates

commission months_once
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : keep pro rata by months, at once

commission days_once
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : keep pro rata by days, at once

commission vest_now
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : vest all, at once

commission vest_later
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on : vest all, on the original dates

commission by_leaver
  for each Sale
  earn amount
  payable by year_long from sold_on
  on left_on when leaver is Good : keep all
  on left_on when leaver is Bad : forfeit the rest
  on left_on otherwise : keep pro rata by months, at once

# Sold on 10 January 2026, 1,200: 100 a month from 10 February on, six of them held until 10 July.
# Left on 25 August: 700 are payable (to 10 August). By months: no complete month since 10 August.
# By days: 15 of the 31 days to 10 September: 100 x 15/31 = 48.39.
example "After the cliff"
  given Rep
    | id  | joined_on  | left_on    | leaver |
    | ana | 2025-01-01 | 2026-08-25 | Good   |
    | bo  | 2025-01-01 | 2026-08-25 | Bad    |
    | cy  | 2025-01-01 | 2026-08-25 |        |
    | di  | 2025-01-01 |            |        |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
    | s2 | bo  | 2026-01-10 | EUR 1,200 |
    | s3 | cy  | 2026-01-10 | EUR 1,200 |
    | s4 | di  | 2026-01-10 | EUR 1,200 |
  as of 2027-12-31
  expect all payable for s1 is EUR 1,200.00
  expect vested payable for s1 is EUR 700.00
  expect vested forfeited for s1 is EUR 500.00
  expect forfeit payable for s1 is EUR 700.00
  expect forfeit forfeited for s1 is EUR 500.00
  expect months_dates payable for s1 is EUR 700.00
  expect months_once payable for s1 is EUR 700.00
  expect days_once payable for s1 is EUR 748.39
  expect days_once payable to ana in 2026-08-25 is EUR 48.39
  expect days_once forfeited for s1 is EUR 451.61
  expect vest_now payable for s1 is EUR 1,200.00
  expect vest_now payable to ana in 2026-08-25 is EUR 500.00
  expect vest_later payable to ana in 2026-08-25 is nothing
  expect vest_later payable for s1 is EUR 1,200.00
  expect by_leaver payable for s1 is EUR 1,200.00
  expect by_leaver payable for s2 is EUR 700.00
  # a blank leaver falls under `otherwise`
  expect by_leaver payable for s3 is EUR 700.00
  expect by_leaver forfeited for s3 is EUR 500.00
  expect by_leaver payable for s4 is EUR 1,200.00
  expect days_once payable for s4 is EUR 1,200.00

# Left on 25 April, before the cliff of 10 July: nothing is payable yet. `keep vested` and `forfeit`
# leave nothing. Pro rata takes no notice of the cliff: three parts reached, 300; by days 15 of the
# 30 days from 10 April to 10 May: 50 more. On the original dates the 300 wait for the cliff.
example "Inside the cliff"
  given Rep
    | id  | joined_on  | left_on    | leaver |
    | ana | 2025-01-01 | 2026-04-25 | Good   |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
  as of 2027-12-31
  expect vested payable for s1 is nothing
  expect vested forfeited for s1 is EUR 1,200.00
  expect forfeit forfeited for s1 is EUR 1,200.00
  expect months_dates payable for s1 is EUR 300.00
  expect months_dates payable to ana in 2026-07-10 is EUR 300.00
  expect months_once payable to ana in 2026-04-25 is EUR 300.00
  expect days_once payable to ana in 2026-04-25 is EUR 350.00
  expect days_once forfeited for s1 is EUR 850.00
  expect all payable to ana in 2026-07-10 is EUR 600.00
  expect vest_now payable to ana in 2026-04-25 is EUR 1,200.00

# Due and leaving on one day: what is due on a day is due before anything is lost.
example "On the day of a part"
  given Rep
    | id  | joined_on  | left_on    | leaver |
    | ana | 2025-01-01 | 2026-07-10 | Bad    |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
  as of 2027-12-31
  expect vested payable for s1 is EUR 600.00
  expect forfeit payable for s1 is EUR 600.00
  expect months_once payable for s1 is EUR 600.00

# As of a day before she leaves, the leaving is not known.
example "Leaving is not known before its day"
  given Rep
    | id  | joined_on  | left_on    | leaver |
    | ana | 2025-01-01 | 2026-08-25 | Bad    |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,200 |
  as of 2026-08-24
  expect forfeit payable for s1 is EUR 700.00
  expect forfeit pending for s1 is EUR 500.00
  expect forfeit forfeited for s1 is nothing
  expect vest_now pending for s1 is EUR 500.00
