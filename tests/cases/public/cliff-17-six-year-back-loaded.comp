# Open Cap Table sample files: Six years, more each year
plan "Six years, more each year"
  id cliff-17-six-year-back-loaded
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2000-01-01 to 2040-12-31
  currency JPY
  vendor pays Rep monthly

record Rep
  id         : text, key

record Grant for rep on granted_on
  id         : text, key
  rep        : Rep
  granted_on : date
  vests_from : date
  amount     : money

vesting six_years
  1/10 after 24 months
  then 1/80 every 1 month for 12 months
  then 1/60 every 1 month for 12 months
  then 1/48 every 1 month for 12 months
  then 1/40 every 1 month for 12 months

award by_six_years
  for each Grant
  earn amount
  payable by six_years from vests_from

example "Six years, more each year"
  given Rep
    | id  |
    | ana |
  given Grant
    | id | rep | granted_on | vests_from | amount    |
    | g1 | ana | 2025-01-01 | 2025-01-01 | JPY 4,800 |
  as of 2040-12-31
  expect ledger
    | component    | record_key | payable_on | amount  |
    | by_six_years | g1         | 2027-01-01 | JPY 480 |
    | by_six_years | g1         | 2027-02-01 | JPY  60 |
    | by_six_years | g1         | 2027-03-01 | JPY  60 |
    | by_six_years | g1         | 2027-04-01 | JPY  60 |
    | by_six_years | g1         | 2027-05-01 | JPY  60 |
    | by_six_years | g1         | 2027-06-01 | JPY  60 |
    | by_six_years | g1         | 2027-07-01 | JPY  60 |
    | by_six_years | g1         | 2027-08-01 | JPY  60 |
    | by_six_years | g1         | 2027-09-01 | JPY  60 |
    | by_six_years | g1         | 2027-10-01 | JPY  60 |
    | by_six_years | g1         | 2027-11-01 | JPY  60 |
    | by_six_years | g1         | 2027-12-01 | JPY  60 |
    | by_six_years | g1         | 2028-01-01 | JPY  60 |
    | by_six_years | g1         | 2028-02-01 | JPY  80 |
    | by_six_years | g1         | 2028-03-01 | JPY  80 |
    | by_six_years | g1         | 2028-04-01 | JPY  80 |
    | by_six_years | g1         | 2028-05-01 | JPY  80 |
    | by_six_years | g1         | 2028-06-01 | JPY  80 |
    | by_six_years | g1         | 2028-07-01 | JPY  80 |
    | by_six_years | g1         | 2028-08-01 | JPY  80 |
    | by_six_years | g1         | 2028-09-01 | JPY  80 |
    | by_six_years | g1         | 2028-10-01 | JPY  80 |
    | by_six_years | g1         | 2028-11-01 | JPY  80 |
    | by_six_years | g1         | 2028-12-01 | JPY  80 |
    | by_six_years | g1         | 2029-01-01 | JPY  80 |
    | by_six_years | g1         | 2029-02-01 | JPY 100 |
    | by_six_years | g1         | 2029-03-01 | JPY 100 |
    | by_six_years | g1         | 2029-04-01 | JPY 100 |
    | by_six_years | g1         | 2029-05-01 | JPY 100 |
    | by_six_years | g1         | 2029-06-01 | JPY 100 |
    | by_six_years | g1         | 2029-07-01 | JPY 100 |
    | by_six_years | g1         | 2029-08-01 | JPY 100 |
    | by_six_years | g1         | 2029-09-01 | JPY 100 |
    | by_six_years | g1         | 2029-10-01 | JPY 100 |
    | by_six_years | g1         | 2029-11-01 | JPY 100 |
    | by_six_years | g1         | 2029-12-01 | JPY 100 |
    | by_six_years | g1         | 2030-01-01 | JPY 100 |
    | by_six_years | g1         | 2030-02-01 | JPY 120 |
    | by_six_years | g1         | 2030-03-01 | JPY 120 |
    | by_six_years | g1         | 2030-04-01 | JPY 120 |
    | by_six_years | g1         | 2030-05-01 | JPY 120 |
    | by_six_years | g1         | 2030-06-01 | JPY 120 |
    | by_six_years | g1         | 2030-07-01 | JPY 120 |
    | by_six_years | g1         | 2030-08-01 | JPY 120 |
    | by_six_years | g1         | 2030-09-01 | JPY 120 |
    | by_six_years | g1         | 2030-10-01 | JPY 120 |
    | by_six_years | g1         | 2030-11-01 | JPY 120 |
    | by_six_years | g1         | 2030-12-01 | JPY 120 |
    | by_six_years | g1         | 2031-01-01 | JPY 120 |
