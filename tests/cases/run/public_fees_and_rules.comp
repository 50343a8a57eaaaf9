# Retold from public worked examples, in our own words: mikesalkin.com (minimum fee); pastebin F832AA6M (per order); commissionflow and SalesIncentive unit tests
plan "Rates by size, floors and caps"
  id public-rules
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Agent monthly

choice CustomerKind
  Vip
  Standard

record Agent
  id         : text, key
  joined_on  : date
  target     : money

record Order for agent on ordered_on
  id         : text, key
  agent      : Agent
  ordered_on : date
  amount     : money
  customer   : CustomerKind

quota goal : money from data per quarter

metric ordered = sum of Order.amount

metric attainment = ordered / goal otherwise 0%

tiers brokerage on Order.amount, marginal, per record
  from USD       0 : 1%
  from USD 300,000 : 0.5%

tiers order_rate on Order.amount, whole, per record
  from  USD   0 : 10%
  above USD  50 : 15%
  from  USD 100 : 20%

tiers slope on attainment, interpolated, over each quarter
  below  80% : 0%
  at     80% : 0%
  at    100% : 10%

fee broker
  for each Order
  earn amount at brokerage
  at least USD 1,000 per Order
  payable on ordered_on

commission by_order
  for each Order
  earn amount at order_rate
  payable on ordered_on

commission limited
  for each Order
  earn 10% of amount
  at least USD 200 per Order
  at most USD 5,000 per Order
  payable on ordered_on

commission large_only
  for each Order where amount is at least USD 10,000
  earn 5% of amount
  payable on ordered_on

commission by_customer
  for each Order
  earn if customer is Vip and amount is at least USD 50,000 then 15% of amount else 5% of amount
  payable on ordered_on

bonus payout
  for each quarter
  when months from payee.joined_on to end of the quarter is at least 3
  earn payee.target * slope

example "Brokerage with a minimum of 1,000"
  given Agent
    | id  | joined_on  | target      |
    | ana | 2025-01-01 | USD 100,000 |
  given Order
    | id | agent | ordered_on | amount      | customer |
    | o1 | ana   | 2026-01-10 | USD  50,000 | Standard |
    | o2 | ana   | 2026-01-10 | USD 100,000 | Standard |
    | o3 | ana   | 2026-01-10 | USD 200,000 | Standard |
    | o4 | ana   | 2026-01-10 | USD 400,000 | Standard |
    | o5 | ana   | 2026-01-10 | USD 800,000 | Standard |
  as of 2026-03-31
  expect broker earned for o1 is USD 1,000
  expect broker earned for o2 is USD 1,000
  expect broker earned for o3 is USD 2,000
  expect broker earned for o4 is USD 3,500
  expect broker earned for o5 is USD 5,500

example "One rate for the whole order"
  given Agent
    | id  | joined_on  | target      |
    | ana | 2025-01-01 | USD 100,000 |
  given Order
    | id | agent | ordered_on | amount  | customer |
    | o1 | ana   | 2026-01-10 | USD  75 | Standard |
    | o2 | ana   | 2026-01-10 | USD 200 | Standard |
  as of 2026-03-31
  expect by_order earned for o1 is USD 11.25
  expect by_order earned for o2 is USD 40.00

example "A floor and a cap, a least size, a kind of customer"
  given Agent
    | id  | joined_on  | target      |
    | ana | 2025-01-01 | USD 100,000 |
  given Order
    | id | agent | ordered_on | amount      | customer |
    | o1 | ana   | 2026-01-10 | USD   1,000 | Standard |
    | o2 | ana   | 2026-01-10 | USD 100,000 | Standard |
    | o3 | ana   | 2026-01-10 | USD  30,000 | Standard |
    | o4 | ana   | 2026-01-10 | USD   8,000 | Standard |
    | o5 | ana   | 2026-01-10 | USD  60,000 | Vip      |
    | o6 | ana   | 2026-01-10 | USD  40,000 | Vip      |
    | o7 | ana   | 2026-01-10 | USD  60,000 | Standard |
  as of 2026-03-31
  expect limited earned for o1 is USD 200
  expect limited earned for o2 is USD 5,000
  expect limited earned for o3 is USD 3,000
  expect large_only earned for o4 is nothing
  expect by_customer earned for o5 is USD 9,000
  expect by_customer earned for o6 is USD 2,000
  expect by_customer earned for o7 is USD 3,000

# cy joined on 1 March: no payout before three months, whatever the attainment.
example "A line from 80% to 100%, and three months of tenure"
  given Agent
    | id  | joined_on  | target      |
    | ana | 2025-01-01 | USD 100,000 |
    | bo  | 2025-01-01 | USD 100,000 |
    | cy  | 2026-03-01 | USD 100,000 |
    | di  | 2025-01-01 | USD 100,000 |
  given goal
    | agent | quarter | value     |
    | ana   | 2026-Q1 | USD 2,000 |
    | bo    | 2026-Q1 | USD 2,000 |
    | cy    | 2026-Q1 | USD 2,000 |
    | di    | 2026-Q1 | USD 2,000 |
  given Order
    | id | agent | ordered_on | amount    | customer |
    | o1 | ana   | 2026-01-10 | USD 1,400 | Standard |
    | o2 | bo    | 2026-01-10 | USD 1,990 | Standard |
    | o3 | cy    | 2026-03-10 | USD 2,400 | Standard |
    | o4 | di    | 2026-01-10 | USD 2,000 | Standard |
  as of 2026-03-31
  expect payout earned by ana is nothing
  expect payout earned by bo is USD 9,750
  expect payout earned by cy is nothing
  expect payout earned by di is USD 10,000
  expect attainment of bo in 2026-Q1 is 99.5%
