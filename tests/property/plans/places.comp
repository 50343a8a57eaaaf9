plan "What is read at a place and looked at later"
  id places
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

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
  closed_on  : date
  amount     : money
  product    : Product
  stage      : one of Open, Won, Lost

record Cancellation for deal.rep on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

quota new_business_quota : money from data per quarter

term most
  otherwise       = EUR 200
  from 2026-05-01 = EUR 90

metric sold = sum of Deal.amount
metric company per plan = sum of Deal.amount
metric lost = sum of Cancellation.deal.amount
metric attained = sold / new_business_quota otherwise 0%
metric staying per plan = count of Rep where left_on is not present

bonus stay
  for each month
  when left_on is not present
  earn EUR 10

bonus crew
  for each month
  earn EUR 1 * staying

bonus ahead
  for each month
  when rank of sold year to date is at most 1
  earn EUR 30

commission held
  for each Deal where stage is Won
  earn 10% of amount
  payable 50% 30 days after closed_on, unless lost year to date is above EUR 500 by then
  payable rest 90 days after closed_on, unless attained of the quarter is at least 80% by then
  on left_on when company of the year is at least EUR 4,000 : keep all
  on left_on otherwise : forfeit the rest

commission awaited
  for each Deal
  earn 5% of amount
  also after leaving
  payable when payee.left_on is present
  on left_on : keep all

commission by_leaving
  for each Deal
  earn 3% of amount
  payable on (payee.left_on otherwise closed_on + 30 days)
  on left_on : keep all

cap both on held, awaited
  at most most per month, excess lost

clawback cancelled
  for each Cancellation within 180 days of deal.closed_on
  take back what deal earned in held, awaited
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest
