"Figures by which sales work is measured. A plan that reads one needs the data of that one alone."
record Rep "Representative"
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money
  stage      : one of Open, Won, Lost

record Lead for rep on received_on
  id          : text, key
  rep         : Rep
  received_on : date
  converted   : yes/no

"One answer of a customer, as a score from 1 to 5."
record Survey for rep on answered_on
  id          : text, key
  rep         : Rep
  answered_on : date
  score       : count

"How many deals were won."
metric sales_volume "Sales volume" = count of Deal where stage is Won

"What the deals that were won are worth."
metric sales_value "Sales value" = sum of Deal.amount where stage is Won

"Of the leads received, the share that became customers; no lead is 0%."
metric lead_conversion "Lead conversion" = (count of Lead where converted) / (count of Lead) otherwise 0%

"The average score of all answers; none is 0."
metric customer_satisfaction "Customer satisfaction" = (sum of Survey.score) / (count of Survey) otherwise 0

"Of all answers, the share with a score of 4 or 5; none is 0%."
metric satisfied_customers "Satisfied customers" = (count of Survey where score is at least 4) / (count of Survey) otherwise 0%

"Of the deals that were decided, the share that was won; none is 0%."
metric win_rate "Win rate" = (count of Deal where stage is Won) / (count of Deal where stage is one of Won, Lost) otherwise 0%

"What a deal that was won is worth on average; without one, nothing."
metric average_deal "Average deal" = (sum of Deal.amount where stage is Won) / max((count of Deal where stage is Won), 1)

"The sales value of the quarter over that of the quarter before; 0% where there was none before."
metric growth_on_last_quarter "Growth on the last quarter" = sales_value of the quarter / sales_value of the last quarter - 100% otherwise 0%

"The sales value of the year over that of the year before; 0% where there was none before."
metric growth_on_last_year "Growth on the last year" = sales_value of the year / sales_value of the last year - 100% otherwise 0%

plan "Measures" for examples
  id std-measures
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

# 2026-Q1: won 10,000 and 20,000, lost one of three decided: 2 of 3. 4 leads, 1 converted: 25%.
# Scores 5 and 4 and 2: 11 / 3, and 2 of 3 at least 4. 2025-Q4: 24,000; 30,000 / 24,000 is 125%: growth 25%.
example "One quarter and the one before"
  given Rep
    | id  | name | joined_on  |
    | ana | Ana  | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     | stage |
    | d0 | ana | 2025-11-03 | EUR 24,000 | Won   |
    | d1 | ana | 2026-01-12 | EUR 10,000 | Won   |
    | d2 | ana | 2026-02-12 | EUR 20,000 | Won   |
    | d3 | ana | 2026-02-20 | EUR 50,000 | Lost  |
    | d4 | ana | 2026-03-20 | EUR 70,000 | Open  |
  given Lead
    | id | rep | received_on | converted |
    | l1 | ana | 2026-01-05  | yes       |
    | l2 | ana | 2026-01-06  | no        |
    | l3 | ana | 2026-02-06  | no        |
    | l4 | ana | 2026-03-06  | no        |
  given Survey
    | id | rep | answered_on | score |
    | s1 | ana | 2026-01-20  |     5 |
    | s2 | ana | 2026-02-20  |     4 |
    | s3 | ana | 2026-03-20  |     2 |
  as of 2026-03-31
  expect sales_volume of ana in 2026-Q1 is 2
  expect sales_value of ana in 2026-Q1 is EUR 30,000
  expect lead_conversion of ana in 2026-Q1 is 25%
  expect lead_conversion of ana in 2025-Q4 is 0%
  expect customer_satisfaction of ana in 2026-Q1 is 3.67
  expect satisfied_customers of ana in 2026-Q1 is 66.7%
  expect win_rate of ana in 2026-Q1 is 66.7%
  expect average_deal of ana in 2026-Q1 is EUR 15,000
  expect growth_on_last_quarter of ana in 2026-Q1 is 25%
