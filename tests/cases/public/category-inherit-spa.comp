# Source: a test file on commission by category in a public GitHub repository.
plan "The rate of the category, or of the one above it"
  id category-inherit-spa
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Category
  id    : text, key
  above : Category, may be blank
  rate  : percent, may be blank

record Product
  id       : text, key
  category : Category

# The old rate on the sale counts for nothing. A blank rate, not 0%, means the rate of the one above.
record Sale for rep on sold_on
  id       : text, key
  rep      : Rep
  sold_on  : date
  amount   : money
  product  : Product
  old_rate : percent

commission base
  for each Sale
  earn amount * (product.category.rate otherwise product.category.above.rate otherwise 0%)

example "Inherited, own, and a real zero"
  given Rep
    | id  |
    | ana |
  given Category
    | id     | above | rate |
    | tools  |       | 3%   |
    | drills | tools |      |
    | saws   | tools | 5%   |
    | gifts  | tools | 0%   |
  given Product
    | id | category |
    | p1 | drills   |
    | p2 | saws     |
    | p3 | gifts    |
  given Sale
    | id | rep | sold_on    | amount  | product | old_rate |
    | s1 | ana | 2026-01-10 | EUR 100 | p1      | 99%      |
    | s2 | ana | 2026-01-10 | EUR 100 | p2      | 99%      |
    | s3 | ana | 2026-01-10 | EUR 100 | p3      | 99%      |
  as of 2026-01-31
  expect base earned for s1 is EUR 3.00
  expect base earned for s2 is EUR 5.00
  expect base earned for s3 is nothing
