# Open Cap Table Coalition, event-based vesting with two deadlines
plan "Options that vest on a sale, if it comes in time"
  id event-01-deadlines
  effective 2021-01-01 to 2026-12-31
  currency JPY
  pays Holder monthly

record Holder
  id         : text, key

"The last day on which the sale still counts is the day before the earlier of the two deadlines."
record Grant for holder on granted_on
  id         : text, key
  holder     : Holder
  granted_on : date
  size       : money

record Sale on sold_on
  id         : text, key
  grant      : Grant
  sold_on    : date

award options
  for each Grant
  earn size
  payable when (count of Sale of this Grant where sold_on is below 2025-01-01 and sold_on is below grant.granted_on + 36 months) is at least 1

example "Each sale a day before or on its deadline, or after it"
  given Holder
    | id  |
    | eva |
  given Grant
    | id | holder | granted_on | size    |
    | g1 | eva    | 2021-01-01 | JPY 500 |
    | g2 | eva    | 2021-01-01 | JPY 500 |
    | g3 | eva    | 2021-01-01 | JPY 500 |
    | g4 | eva    | 2023-07-01 | JPY 500 |
    | g5 | eva    | 2023-07-01 | JPY 500 |
  given Sale
    | id | grant | sold_on    |
    | s1 | g1    | 2023-12-31 |
    | s2 | g2    | 2024-01-01 |
    | s3 | g3    | 2024-06-01 |
    | s4 | g4    | 2024-12-31 |
    | s5 | g5    | 2025-01-01 |
  as of 2026-12-31
  expect options payable for g1 is JPY 500
  expect options payable to eva in 2023-12 is JPY 500
  expect options payable for g2 is nothing
  expect options payable for g3 is nothing
  expect options payable for g4 is JPY 500
  expect options payable to eva in 2024-12 is JPY 500
  expect options payable for g5 is nothing
