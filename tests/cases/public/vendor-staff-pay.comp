# Source: github copenhagensales/sales-commission-hub, its notes on pay.
plan "Hours, an addition, and holiday pay"
  id vendor-staff-pay
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency DKK
  vendor pays Rep monthly

record Rep
  id   : text, key
  rate : money

record Worked for rep on day
  id       : text, key
  rep      : Rep
  day      : date
  hours    : number
  addition : money

metric hours = sum of Worked.hours
metric additions = sum of Worked.addition

salary hourly
  for each month
  earn rate * hours

salary extra
  for each month
  earn additions

salary holiday
  for each month
  earn 12.5% of ((hourly earned in the month) + (extra earned in the month))

example "A month of 152 hours"
  given Rep
    | id  | rate    |
    | ana | DKK 180 |
  given Worked
    | id | rep | day        | hours | addition |
    | w1 | ana | 2026-03-10 | 100   | DKK 500  |
    | w2 | ana | 2026-03-20 | 52    | DKK   0  |
  as of 2026-03-31
  expect hourly earned by ana in 2026-03 is DKK 27,360.00
  # 12.5% of 27,860
  expect holiday earned by ana in 2026-03 is DKK 3,482.50
  expect total earned by ana in 2026-03 is DKK 31,342.50
