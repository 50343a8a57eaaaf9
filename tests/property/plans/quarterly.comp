plan "Paid by the quarter"
  id quarterly
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep quarterly

choice Product
  Core
  Plus
  Services

record Rep
  id         : text, key
  name       : text
  manager    : Rep, may be blank
  joined_on  : date
  left_on    : date, may be blank
  leaver     : one of Good, Bad, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date, may be blank
  amount     : money
  product    : Product
  stage      : one of Open, Won, Lost

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota new_business_quota : money from data per quarter

metric sold = sum of Deal.amount on closed_on

metric best = largest of Deal.amount otherwise EUR 0

tiers by_size on Deal.amount, marginal, per record
  from EUR     0 : 2.5%
  from EUR 1,000 : 6.5%

tiers steps on Deal.amount, whole, per record
  below EUR 500 : 1%
  from  EUR 500 : 2%

metric net_deals = (count of Deal) - (count of Cancellation for deal.rep) * 2

tiers by_net on net_deals, whole, over each half
  from 0 : 1%
  from 1 : 2.2%
  from 3 : 3%

commission by_count
  for each Deal where product is not Services
  earn amount at by_net
  payable on closed_on

salary base
  for each month
  earn EUR 100

commission sized
  for each Deal
  earn amount * (if product is Core then 100% else 60%) at by_size
  payable 1/3 on closed_on
  payable 1/3 30 days after closed_on, unless any Cancellation of this Deal by then
  payable 1/3 60 days after closed_on, unless any Cancellation of this Deal by then
  on left_on : forfeit the rest

commission stepped
  for each Deal
  earn amount at steps
  at most EUR 25 per Deal
  on end of the quarter
  payable on end of the quarter

accelerator record_deal on sized
  when amount is at least best year to date
  add 10% of sized

clawback cancelled
  for each Cancellation
  take back what deal earned in sized, record_deal, stepped, by_count
  share all
  attainment stays
  recover by offset, at most 40% of each payment
  on left_on : waive the rest
