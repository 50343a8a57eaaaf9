plan "A year that starts in July"
  id year-starts-in-july
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2027-12-31
  currency EUR
  vendor pays Rep quarterly
  year starts in July

record Rep
  id         : text, key
  hired_in   : quarter

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount

quota target : money from data per quarter

tiers steps on sold, marginal, over each year
  from EUR 0     : 10%
  from EUR 1,000 : 20%

commission base
  for each Sale
  earn amount at steps

commission capped
  for each Sale
  earn amount
  at most EUR 1,500 per year, excess lost

bonus first_quarter
  for each Sale where sold_on in FY2026-Q1
  earn EUR 1

bonus second_half
  for each Sale where sold_on in FY2026-H2
  earn EUR 2

bonus in_year
  for each Sale where sold_on in FY2026
  earn EUR 4

bonus yearly
  for each year
  earn 1% of sold

bonus halves
  for each half
  earn 2% of sold

bonus hit
  for each quarter
  when sold of the quarter is at least target of the quarter
  earn EUR 50

bonus newcomer
  for each quarter
  when hired_in is FY2026-Q1
  earn 3% of sold year to date

# The year from July 2025 ends with s1 and s2, that from July 2026 starts with s3.
# s1: 10% of 800 = 80. s2: 10% of 200 + 20% of 400 = 100. s3 starts from zero: 10% of 600 = 60.
# s4 (31 December): 10% of 400 + 20% of 100 = 60. s5 (1 January, the same year): 20% of 700 = 140.
# s6 (30 June 2027): 20% of 300 = 60. s7 (1 July 2027) starts from zero: 10% of 100 = 10.
# The limit: 800 and 600 of s1 and s2 leave 100 of 1,500 unused; 600 + 500 of s3 and s4 leave 400 for
# s5 and nothing for s6.
# Years: 1% of 1,400, and of 600 + 500 + 700 + 300 = 2,100. Halves: January to June 2026 1,400, July
# to December 1,100, January to June 2027 1,000.
# Quarters: FY2025-Q4 is April to June 2026 (600 of 600), FY2026-Q1 July to September (600 of 700),
# FY2026-Q2 October to December (500 of 500).
# Newcomer: 3% of the year so far, 1,100 by December and 1,800 by March.
example "Tiers, limits, quotas and periods follow the year from July"
  given Rep
    | id  | hired_in  |
    | ana | FY2026-Q1 |
  given target
    | rep | quarter   | value     |
    | ana | FY2025-Q3 | EUR 5,000 |
    | ana | FY2025-Q4 | EUR 600   |
    | ana | FY2026-Q1 | EUR 700   |
    | ana | FY2026-Q2 | EUR 500   |
    | ana | FY2026-Q3 | EUR 5,000 |
    | ana | FY2026-Q4 | EUR 5,000 |
    | ana | FY2027-Q1 | EUR 5,000 |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-31 | EUR 800 |
    | s2 | ana | 2026-06-30 | EUR 600 |
    | s3 | ana | 2026-07-01 | EUR 600 |
    | s4 | ana | 2026-12-31 | EUR 500 |
    | s5 | ana | 2027-01-01 | EUR 700 |
    | s6 | ana | 2027-06-30 | EUR 300 |
    | s7 | ana | 2027-07-01 | EUR 100 |
  as of 2027-07-31
  expect base earned for s1 is EUR 80.00
  expect base earned for s2 is EUR 100.00
  expect base earned for s3 is EUR 60.00
  expect base earned for s4 is EUR 60.00
  expect base earned for s5 is EUR 140.00
  expect base earned for s6 is EUR 60.00
  expect base earned for s7 is EUR 10.00
  expect base earned by ana in FY2025 is EUR 180.00
  expect base earned by ana in FY2026 is EUR 320.00
  expect base earned by ana in FY2026-H2 is EUR 200.00
  expect capped earned for s2 is EUR 600.00
  expect capped earned for s5 is EUR 400.00
  expect capped earned for s6 is nothing
  expect capped earned for s7 is EUR 100.00
  expect first_quarter earned for s2 is nothing
  expect first_quarter earned for s3 is EUR 1.00
  expect first_quarter earned for s4 is nothing
  expect second_half earned for s4 is nothing
  expect second_half earned for s5 is EUR 2.00
  expect second_half earned for s6 is EUR 2.00
  expect in_year earned for s2 is nothing
  expect in_year earned for s3 is EUR 4.00
  expect in_year earned for s6 is EUR 4.00
  expect in_year earned for s7 is nothing
  expect yearly earned by ana in FY2025 is EUR 14.00
  expect yearly earned by ana in FY2026 is EUR 21.00
  expect halves earned by ana in FY2025-H2 is EUR 28.00
  expect halves earned by ana in FY2026-H1 is EUR 22.00
  expect halves earned by ana in 2027-06 is EUR 20.00
  expect hit earned by ana in FY2025-Q4 is EUR 50.00
  expect hit earned by ana in FY2026-Q1 is nothing
  expect hit earned by ana in FY2026-Q2 is EUR 50.00
  expect newcomer earned by ana in FY2026-Q2 is EUR 33.00
  expect newcomer earned by ana in FY2026-Q3 is EUR 54.00
  expect sold of ana in FY2026 is EUR 2,100.00
  expect sold of ana in FY2025-Q4 is EUR 600.00
  expect target of ana in FY2026-H1 is EUR 1,200.00
