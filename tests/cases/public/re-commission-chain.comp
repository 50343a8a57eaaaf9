# Source: flashcards on real-estate commissions at estatepass.ai.
plan "Two brokerages and an agent"
  id re-commission-chain
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency USD
  vendor pays Rep monthly

record Rep
  id   : text, key
  firm : Rep, may be blank

record House for agent on sold_on
  id      : text, key
  agent   : Rep
  buyers  : Rep
  sold_on : date
  price   : money

# 6% of the price: half to each brokerage, and 70% of the listing half to its agent.
commission sale
  for each House
  to buyers share 50%
  to agent share 35%
  to agent.firm share 15%
  earn 6% of price

example "Four hundred thousand"
  given Rep
    | id    | firm    |
    | ana   | listing |
    | listing |       |
    | other |         |
  given House
    | id | agent | buyers | sold_on    | price       |
    | h1 | ana   | other  | 2026-03-01 | USD 400,000 |
  as of 2026-12-31
  expect sale earned for h1 is USD 24,000.00
  expect sale earned by other is USD 12,000.00
  # 70% of 12,000, and what is left of the listing brokerage's half
  expect sale earned by ana is USD 8,400.00
  expect sale earned by listing is USD 3,600.00
