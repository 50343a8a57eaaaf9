# Published example of phantom units that pay the rise in value
plan "Phantom units"
  id perf-08-phantom-units
  effective 2024-01-01 to 2026-12-31
  currency EUR
  pays Holder monthly

record Holder
  id         : text, key

record Grant for holder on granted_on
  id         : text, key
  holder     : Holder
  granted_on : date
  size       : units
  base       : money
  at_the_end : money

"Two years after the grant, the rise over the base is paid; a fall costs nothing."
award phantom
  for each Grant
  earn size * max(at_the_end - base, EUR 0)
  payable on granted_on + 24 months

example "A rise to 42.50, and a fall to 28.00"
  given Holder
    | id  |
    | eva |
  given Grant
    | id | holder | granted_on | size        | base      | at_the_end |
    | g1 | eva    | 2024-05-15 | 3_000 units | EUR 30.00 | EUR  42.50 |
    | g2 | eva    | 2024-05-15 | 3_000 units | EUR 30.00 | EUR  28.00 |
  as of 2026-12-31
  expect phantom payable to eva in 2026-05 is EUR 37,500.00
  expect phantom payable for g1 is EUR 37,500.00
  expect phantom earned for g2 is nothing
  expect ledger
    | record_key | payable_on | component | amount        |
    | g1         | 2026-05-15 | phantom   | EUR 37,500.00 |
