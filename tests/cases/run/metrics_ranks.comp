plan "Ranks"
  id ranks
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

metric sold = sum of Sale.amount
metric mean = average of Sale.amount

bonus first_two
  for each quarter
  when rank of sold of the quarter is at most 2
  earn EUR 100

bonus place
  for each quarter
  earn EUR 1 * (rank of sold)

bonus dense_place
  for each quarter
  earn EUR 1 * (dense rank of sold)

bonus mean_place
  for each quarter
  earn EUR 1 * (rank of mean)

reward trip
  for each quarter
  when rank of sold of the quarter is at most 1
  give "Weekend in Rome"

reward points
  for each Sale where amount is at least EUR 400
  give 500 points

# 500, 400, 400, 100; gone left in February and is not ranked; idle has sold nothing.
example "Ties share a place"
  given Rep
    | id   | joined_on  | left_on    |
    | a    | 2025-01-01 |            |
    | b    | 2025-01-01 |            |
    | c    | 2025-01-01 |            |
    | d    | 2025-01-01 |            |
    | gone | 2025-01-01 | 2026-02-28 |
    | idle | 2025-01-01 |            |
  given Sale
    | id | rep  | sold_on    | amount  |
    | s1 | a    | 2026-01-10 | EUR 500 |
    | s2 | b    | 2026-01-10 | EUR 400 |
    | s3 | c    | 2026-01-10 | EUR 400 |
    | s4 | d    | 2026-01-10 | EUR 100 |
    | s5 | gone | 2026-01-10 | EUR 900 |
  as of 2026-03-31
  expect place earned by a is EUR 1
  expect place earned by b is EUR 2
  expect place earned by c is EUR 2
  expect place earned by d is EUR 4
  expect place earned by idle is EUR 5
  expect place earned by gone is nothing
  expect dense_place earned by b is EUR 2
  expect dense_place earned by d is EUR 3
  expect dense_place earned by idle is EUR 4
  # the average of nothing is missing: idle ranks after all the others
  expect mean_place earned by d is EUR 4
  expect mean_place earned by idle is EUR 5
  # a tie beyond the number of prizes is paid to all
  expect first_two earned by a is EUR 100
  expect first_two earned by b is EUR 100
  expect first_two earned by c is EUR 100
  expect first_two earned by d is nothing
  expect trip earned by a is 1
  expect trip earned by b is nothing
  expect points earned by a is 500
  expect points earned for s5 is 500
  expect points earned by d is nothing
