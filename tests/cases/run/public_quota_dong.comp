# Retold from public worked examples, in our own words: a Vietnamese business-rules document (marginal rates on bands of the quota)
plan "Bands of the quota"
  id public-dong
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency VND
  vendor pays Rep monthly

record Rep
  id         : text, key

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money

quota target = VND 1,000,000,000 per year

metric sold = sum of Sale.amount

metric attainment = sold / target

tiers bands on attainment, marginal, over each year
  from   0% : 5%
  from  70% : 8%
  from 100% : 10%
  from 120% : 12%

commission sales
  for each Sale
  earn amount at bands
  payable on sold_on

# 700 million at 5%, 300 million at 8%, 100 million at 10%
example "110% of a thousand million dong"
  given Rep
    | id  |
    | ana |
  given Sale
    | id | rep | sold_on    | amount            |
    | s1 | ana | 2026-05-01 | VND 1,100,000,000 |
  as of 2026-12-31
  expect sales earned for s1 is VND 69,000,000
