plan "An accelerator on two earnings"
  id accelerator-two
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

commission sales
  for each Sale
  earn 10% of amount
  payable on sold_on

commission extra
  for each Sale
  earn 2% of amount
  payable 30 days after sold_on

accelerator push on sales, extra
  when sold_on in 2026-03
  add 50% of (sales + extra)

bonus flat
  for each month
  when (any Sale) is yes
  earn EUR 10

accelerator flat_push on flat
  add 10% of flat

# Each row keeps the release of its own earning.
example "Each row follows its own earning"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount  |
    | s1 | ana | 2026-03-10 | EUR 100 |
  as of 2026-12-31
  expect ledger
    | component | record_key | payable_on | amount   |
    | push      | s1         | 2026-03-10 | EUR 5.00 |
    | push      | s1         | 2026-04-09 | EUR 1.00 |
    | extra     | s1         | 2026-04-09 | EUR 2.00 |
  expect flat_push earned by ana in 2026-03 is EUR 1.00
  expect flat_push earned by ana is EUR 1.00
