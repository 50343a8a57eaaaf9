plan "What must hold on every run"
  id promises
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id      : text, key
  left_on : date, may be blank

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money

metric sold = sum of Sale.amount

commission sales
  for each Sale
  earn 10% of amount
  payable 50% on sold_on
  payable 50% 90 days after sold_on

accelerator push on sales
  when amount is at least EUR 1,000
  add 50% of sales

bonus half_year
  for each quarter
  when sold of the quarter is at least EUR 2,000
  earn EUR 70

ensure "Pay stays within 15% of what is sold, and 70 euros"
  for each quarter
  total earned in the quarter is at most EUR 70 + (15% of sold of the quarter)

ensure "Commission is never more than the sale"
  for each Sale
  amount is at least EUR 0

ensure "Nobody is paid more than is earned by then"
  for each month
  total paid year to date is at most total earned year to date

ensure "The year's push stays small"
  for each month where start of the month is at least 2026-04-01
  push earned in the year is at most EUR 200

# Ana in the first quarter: s1 100 and a push of 50, s2 100 and 50, and the bonus of 70: 370, which
# is 15% of 2,000 and 70. The halves of s1 come on 2026-01-10 and 2026-04-10.
# January: paid 75, earned 150. March: paid 75 + 75 (s2) + 70 = 220 of 370. June: 370 of 370.
example "Kept, to the cent"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 1,000 |
    | s2 | ana | 2026-03-10 | EUR 1,000 |
  as of 2026-06-30
  expect total earned by ana in 2026-Q1 is EUR 370.00
  expect total paid to ana in 2026-Q1 is EUR 220.00
  expect total paid to ana in 2026-Q2 is EUR 150.00

# Ana: 420, a push of half of it (210), and the bonus of 70: 700, which is 15% of 4,200 and 70.
example "Broken by the push of the whole year, in the months from April on"
  given Rep
    | id  |
    | ana |
    | bo  |
  given Sale
    | id | rep | sold_on    | amount    |
    | s1 | ana | 2026-01-10 | EUR 4,200 |
    | s2 | bo  | 2026-01-10 | EUR   500 |
  as of 2026-04-30
  expect error "`The year's push stays small` is broken by `ana` in `2026-04`: push earned in the year is EUR 210.00"
