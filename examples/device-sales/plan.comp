"Terms of an outsourced field force that sells devices to hospitals."
plan "Alpine Devices Field Force"
  id alpine-field
  version 1
  client "Alpine Devices AG"
  vendor "Fieldworks GmbH"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Seller monthly, 10 days after the month
  review by 2026-10-31
  rounding half up

use std.vesting

choice Line
  Imaging
  Surgical     also written "Surgery"
  Disposables

record Seller
  id         : text, key
  name       : text
  lead       : Seller, may be blank, dated
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Order for seller on signed_on
  id         : text, key
  seller     : Seller
  signed_on  : date
  amount     : money
  margin     : percent
  line       : Line
  require amount is above EUR 0

record Payment on paid_on
  id         : text, key
  order      : Order
  paid_on    : date
  amount     : money

"An order is overdue once it has not been paid within 60 days, and the ledger says so."
record Overdue on reported_on
  id          : text, key
  order       : Order
  reported_on : date
  at most one per order

record Grant for seller on granted_on
  id         : text, key
  seller     : Seller
  granted_on : date
  shares     : units

"The year's goal follows the hospitals' budgets; who is new has time to learn."
quota goal "Sales goal" = EUR 800,000 per year
  split by quarter 20%, 20%, 20%, 40%
  ramp 25%, 50%, 75% by month since joined_on
  prorated by days active

term line_weight by Line
  Imaging                     = 100%
  Surgical                    = 120%
  Disposables                 = 60%
  Disposables from 2026-07-01 = 50%

term floor_margin : percent by Line from data

"Below the floor an order still counts, and pays half."
function margin_weight(margin : percent, lowest : percent) : percent = if margin is at least lowest then 100% else 50%

metric sales "Sales value" = sum of Order.amount

metric attainment = sales / goal otherwise 0%

metric team_sales "Team's sales value" = sum of Order.amount for seller.lead

metric good_margin "Orders at a good margin" = (count of Order where margin is at least 35%) / (count of Order) otherwise 0%

"At the goal, the rate of the last band reaches back to half of it."
tiers rates "Rates" on attainment, marginal, over each year
  from   0% : 2%
  from  50% : 3%
  from 100% : 5% back to 50%

tiers milestones "Milestones" on sales, marginal, over each year
  from EUR       0 : EUR 0
  from EUR 100,000 : EUR 500
  from EUR 250,000 : EUR 1,000

grid quality "Quality of sales" on attainment by good_margin, stepped, over each quarter
  |     | 0% | 50% | 100% |
  |  0% | 0% |  0% |  50% |
  | 50% | 0% | 50% | 100% |
  | 80% | 0% | 80% | 120% |

salary base "Base salary"
  for each month
  earn EUR 1,800
  prorated by days active

commission field_sales "Field commission"
  for each Order
  earn amount * line_weight[line] * margin_weight(margin, (floor_margin[line] otherwise 0%)) at rates
  at most EUR 15,000 per Order
  payable with each Payment of this Order in proportion to Payment.amount / amount
  on left_on : keep all

commission lead_override "Lead's override"
  for each Order where seller.lead is present
  to seller.lead
  earn 0.5% of amount
  payable 60 days after signed_on, unless any Overdue of this Order by then
  on left_on : keep all

bonus milestone "Milestone bonus"
  for each Order
  earn milestones

bonus quality_bonus "Quality bonus"
  for each quarter
  earn EUR 2,000 at quality

"What the year to date is worth, less what was paid for it before."
bonus growth "Year-to-date bonus"
  for each quarter
  earn 0.25% of sales year to date
  less what was earned earlier in the year, never below zero

"It is paid on top of the caps of field_sales."
accelerator surgical_push "Surgical push" on field_sales
  when line is Surgical and signed_on in 2026-Q2
  add 10% of field_sales

"Nobody keeps an override for an order that is not paid for in time, and its value leaves the goal."
clawback unpaid_order "Unpaid order"
  for each Overdue within 180 days of order.signed_on
  take back what order earned in lead_override
  share all
  attainment falls
  recover by offset, at most 40% of each payment
  on left_on : invoice the rest

draw start_up "Start-up draw"
  for months 1 to 3 from joined_on
  advance EUR 600
  counting field_sales, quality_bonus
  recover up to 50% of pay, until repaid
  on left_on : waive the rest

payment
  carry negative balances forward
  hold payments under EUR 25

award share_grant "Shares in the client"
  for each Grant
  earn shares
  payable by four_years from granted_on
  on left_on : forfeit the rest

reward seller_of_the_year "Seller of the year"
  for each year
  when rank of sales of the year is at most 1
  give "A week in the mountains"

ensure "Variable pay stays below a fifth of what is sold"
  for each quarter where sales of the quarter is above EUR 0
  field_sales earned in the quarter is at most 20% of sales of the quarter

example "The last band reaches back, for earlier orders too"
  given Seller
    | id  | name | joined_on  |
    | ida | Ida  | 2025-01-01 |
  given floor_margin
    | line    | value |
    | Imaging |   30% |
  given Order
    | id | seller | signed_on  | amount      | margin | line    |
    | o1 | ida    | 2026-01-20 | EUR 600,000 |    35% | Imaging |
    | o2 | ida    | 2026-03-10 | EUR 200,000 |    20% | Imaging |
  as of 2026-03-31
  # 400,000 x 2% + 200,000 x 3%
  expect field_sales earned by ida in 2026-01 is EUR 14,000.00
  # o2 counts in full and pays on half: 100,000 x 3%; at the goal, 5% from half of it on:
  # 2% more on 200,000 of o1 is 4,000 over its cap of 15,000, so 1,000; and 2% more on 100,000
  expect field_sales earned by ida in 2026-03 is EUR 6,000.00

example "A new seller: a goal that rises, a draw, shares that vest"
  given Seller
    | id | name | joined_on  |
    | jo | Jo   | 2026-02-01 |
  given Grant
    | id | seller | granted_on | shares      |
    | g1 | jo     | 2026-02-01 | 1_000 units |
  as of 2027-03-31
  # a quarter is 160,000; January nothing, February 25%, March 50%: 160,000 x 75% / 3
  expect goal of jo in 2026-Q1 is EUR 40,000.00
  expect balance of start_up for jo in 2026-04 is EUR 1,800.00
  # 12 of 48 months on the first anniversary: 250, and 21 in March
  expect share_grant payable to jo in 2027-02 is 250 units
