plan "Ranks among some, and in metrics"
  id ranks-among
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  senior     : yes/no
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount
metric place = rank of sold
metric place_of_year = rank of sold of the year

bonus senior_place
  for each quarter
  earn EUR 1 * (rank of sold among Rep where senior)

bonus dense_senior_place
  for each quarter
  earn EUR 1 * (dense rank of sold among Rep where senior)

bonus first
  for each quarter
  when place is at most 1
  earn EUR 100

bonus first_last_quarter
  for each quarter
  when place of the last quarter is at most 1
  earn EUR 10

bonus so_far
  for each quarter
  earn EUR 1 * (rank of sold year to date)

bonus year_place
  for each year
  earn EUR 1 * place_of_year

# Q1: a 500, b 400, c 400, d 900 (not senior). Q2: a 0, b 50, c 300.
example "Some rank, the others come after"
  given Rep
    | id   | senior | joined_on  | left_on    |
    | a    | yes    | 2025-01-01 |            |
    | b    | yes    | 2025-01-01 |            |
    | c    | yes    | 2025-01-01 |            |
    | d    | no     | 2025-01-01 |            |
    | e    | no     | 2025-01-01 |            |
    | f    | yes    | 2025-01-01 |            |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | a   | 2026-01-10 | EUR 500 |
    | s2 | b   | 2026-01-10 | EUR 400 |
    | s3 | c   | 2026-01-10 | EUR 400 |
    | s4 | d   | 2026-01-10 | EUR 900 |
    | s5 | b   | 2026-04-10 | EUR  50 |
    | s6 | c   | 2026-04-10 | EUR 300 |
  as of 2026-12-31
  expect senior_place earned by a in 2026-Q1 is EUR 1
  expect senior_place earned by b in 2026-Q1 is EUR 2
  expect senior_place earned by c in 2026-Q1 is EUR 2
  expect senior_place earned by f in 2026-Q1 is EUR 4
  # not among them: after all four
  expect senior_place earned by d in 2026-Q1 is EUR 5
  expect senior_place earned by e in 2026-Q1 is EUR 5
  expect dense_senior_place earned by f in 2026-Q1 is EUR 3
  expect dense_senior_place earned by d in 2026-Q1 is EUR 4
  expect first earned by d in 2026-Q1 is EUR 100
  expect first earned by a in 2026-Q1 is nothing
  expect first earned by c in 2026-Q2 is EUR 100
  expect place of b in 2026-Q2 is 2
  # those with nothing share the third place
  expect place of a in 2026-Q2 is 3
  expect first_last_quarter earned by d in 2026-Q2 is EUR 10
  expect first_last_quarter earned by c in 2026-Q3 is EUR 10
  expect first_last_quarter earned by c in 2026-Q2 is nothing
  # to date at the end of March, whatever comes after: d 900, a 500, b and c 400
  expect so_far earned by a in 2026-Q1 is EUR 2
  expect so_far earned by b in 2026-Q1 is EUR 3
  expect so_far earned by c in 2026-Q1 is EUR 3
  expect so_far earned by e in 2026-Q1 is EUR 5
  # to date at the end of June: d 900, c 700, a 500, b 450
  expect so_far earned by d in 2026-Q2 is EUR 1
  expect so_far earned by c in 2026-Q2 is EUR 2
  expect so_far earned by a in 2026-Q2 is EUR 3
  expect so_far earned by b in 2026-Q2 is EUR 4
  expect year_place earned by c is EUR 2
  expect place_of_year of b in 2026 is 4
