# sales-commission-manager (kleegr), commission engine tests: a residual by the months of a contract, with a lower rate in year two
plan "Two years of a residual, month by month"
  id residual-by-month
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2025-01-01 to 2025-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id : text, key

record Contract for rep on started_on
  id         : text, key
  rep        : Rep
  started_on : date
  setup      : money
  monthly    : money

commission setup_share
  for each Contract
  earn 50% of setup

commission first_month
  for each month of Contract from started_on for 1 month
  earn 60% of monthly

commission year_one
  for each month of Contract from started_on for 12 months
  earn 20% of monthly
  also after the end

commission year_two
  for each month of Contract from started_on + 12 months for 12 months
  earn 10% of monthly
  also after the end

commission one_year
  for each month of Contract from started_on for 12 months
  earn 15% of monthly
  also after the end

# 50% of 2,500 is 1,250 and 60% of 250 is 150: 1,400. 20% of 250 is 50, twelve times 600; 10% is 25,
# twelve times 300: 900. 15% is 37.50, twelve times 450. Month 12 from 15 January 2025 ends on
# 14 January 2026, month 13 on 14 February 2026 and month 25 would end on 14 February 2027.
example "A setup fee of 2,500 and 250 a month"
  given Rep
    | id  |
    | ana |
  given Contract
    | id   | rep | started_on | setup     | monthly |
    | acme | ana | 2025-01-15 | USD 2,500 | USD 250 |
  as of 2027-12-31
  expect setup_share earned for acme is USD 1,250.00
  expect first_month earned for acme is USD 150.00
  expect year_one earned by ana in 2026-01-14 is USD 50.00
  expect year_one earned by ana in 2026-02 is nothing
  expect year_two earned by ana in 2026-02-14 is USD 25.00
  expect year_two earned by ana in 2027-02 is nothing
  expect year_one earned for acme is USD 600.00
  expect year_two earned for acme is USD 300.00
  expect one_year earned by ana in 2026-01-14 is USD 37.50
  expect one_year earned by ana in 2026-02 is nothing
  expect one_year earned for acme is USD 450.00
