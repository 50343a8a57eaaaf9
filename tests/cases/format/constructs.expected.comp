plan "P"
  id p-1
  version 3.1
  vendor "V"
  effective 2026-01-01
  currency EUR
  vendor pays Rep where role is AE every 2 weeks from 2026-01-02, 15 days after the month
  client pays Rep every month from day 15
  pays Rep every half month
  review by 2026-09-30
  rounding half even
  timezone "Europe/Berlin"
  year starts in July

choice Product "Products"
  Plus  "Plus!"  also written "PLUS", "Plus Pro"

record Split for rep on deal.closed_on then seq, deal.id
  id         : text, key, from "Id"
  leaver     : one of Good, Bad, may be blank
  amount     : money in deal_currency
  won        : yes/no
  manager    : Rep, may be blank, dated
  at most one per deal, rep
  require amount is at least EUR 0 and (won or leaver is Good)
  takes part from a to b

term rate : percent by Product, Region from data

term base = EUR 50
  from 2026-07-01 = EUR 60

term w by Product
  Core, any from 2026-07-01 = 9%
  otherwise                 = 50%
  2                         = 20%

term fx to EUR from data
term score : percent by Rep per quarter from data
quota q : money from data per quarter

quota t = EUR 1,200,000 per year
  split by quarter 19%, 24.5%, 28%, 28.5%
  ramp 0%, 25%, 50%, 75% by month since joined_on
  prorated by started months active without the first day

metric a "A" per Team = sum of Deal.amount where stage is one of A, B and x is not C for rep.manager on invoiced_on
metric b = (sum of Deal.amount where stage is Won for each manager above rep) / (quota of the year) otherwise 0%
metric c = (count of distinct Deal.customer of this Deal through deal) over the last 3 months
metric d = if a is present then a else b
metric e = count of Payment for this Deal
metric f = (rank of bookings among Rep where x is Y) + 1
metric g = first of Deal.closed_on where a is between 1 and 2 or b in 2026-Q1

tiers s on a / b, marginal, over the whole plan
  below  0% : 1%
  from   0% : 4% back to 2%
  above 50% : EUR 5

tiers i on x.y, interpolated, per record
  at 0% : 1%

tiers j on a, whole, since 2026-07-01
  from 0 : 1%

grid gg on a by b, stepped, over each year
  |    | 0% | 50% |
  | 0% | 1% |  2% |

commission c1 "C"
  for each month of Contract from started_on for 24 months where a is B
  to each manager above rep up to 2 levels
  to rep.manager share 50%
  earn round(amount * w[product], down to cents) at s + EUR 5
  less what was earned earlier in the year, never below zero
  less what was earned earlier since the start
  at least EUR 5 per Deal
  at most EUR 5 per pay period, excess carried forward
  on end of the quarter
  payable now
  payable 20% 90 days after closed_on + 3 days, unless any Cancellation of this Deal by then
  payable rest with each Payment of this Deal in proportion to Payment.amount / amount
  payable when (count of Payment for this Deal) is at least 3, unless x is one of A, B by then
  payable 1/3 by three_year from end of the year
  payable in money at EUR 3
  prorated by days active
  also after leaving
  also after the end
  on left_on when leaver is Good : keep pro rata by complete months from granted_on, on the original dates
  on (first of ChangeOfControl.closed_on) : vest 50% of the rest, rest evenly, at once
  on left_on otherwise : forfeit the rest
  pause during Leave from a to b, moving dates by days

bonus b2
  for months 1 to 6 from joined_on
  share pool by weight
  earn 3_000 units
  earn amount in EUR at fx
  earn (amount in EUR at fx on paid_on) * 1/80
  earn new_business earned year to date - total paid in the last quarter
  once on 2026-12-15

accelerator x on a, b
  reduce by 25% of a
  at most EUR 5 per Deal, excess lost

cap y on a, x
  at most EUR 5 per year, excess lost

clawback k
  for each Cancellation where a within 9 months of deal.closed_on
  take back what deal earned in a, b
  share falling evenly from 100% to 0% over 9 months counting started months from x.y
  share all
  share 50%
  attainment falls
  recover by offset, at most 50% of each payment until left_on
  recover by invoice
  give back to account.owner for each Collection of this Cancellation

draw d1
  for each Policy
  advance USD 600
  lend USD 600
  recover up to 20% of pay, until 2026-10-01
  recover from pay above USD 50, from 2026-04-01, until repaid
  recover nothing

payment
  carry negative balances forward
  hold payments under EUR 50
  at most EUR 500 per payment

vesting v
  25% after 12 months
  then 1/80 every 1 month for 36 months
  then every 3 months for 12 months
  20% on 2026-01-01
  25% at the start
  cliff when (count of Ipo) is at least 1
  cliff on 2026-01-01
  dates on the day before
  dates on day 29
  allocate front loaded
  in units

reward r
  for each year
  give 500 points

function f(x : money, d : date) : money = min(x, EUR 5) * days from d to x.y
use std.vesting
use "./shared/rates.comp" as rates
use std.clawbacks with window = 180 days, b = EUR 5

ensure "x"
  for each quarter
  total earned in the quarter is at most 14% of bookings of the quarter

example "E"
  given base = EUR 50
  given Deal
    | id | rep |
    | a  |     |
  as of 2026-06-30
  expect a earned by ana in 2026-02 is EUR -2,400.00
  expect total paid to ana in 2026-Q1 is nothing
  expect a invoiced to ana is EUR 5
  expect a pending for d-1 is EUR 5
  expect bookings of "ana x" in 2026 is 50%
  expect balance of ramp for ana in 2026-02 is EUR 5
  expect pool in 2026-02 is EUR 5
  expect some of ledger
    | a |
    | b |
  expect error "x"
