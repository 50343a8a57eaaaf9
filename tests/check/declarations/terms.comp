--- every case is listed
term weight by Product
  Core = 1
  Plus = 2
  Services = 3
--- dated rows stand beside those without a date
term weight by Product
  Core = 1
  Core from 2026-07-01 = 2
  otherwise = 3
  otherwise from 2026-07-01 = 4
--- a value that the choice does not have
term weight by Product
  Cores = 1  # COMP131 `Product` has no value `Cores`
  otherwise = 2
--- another spelling is for data
term weight by Product
  "PLUS" = 1  # COMP131 `Product` has no value `PLUS`
  otherwise = 2
--- a case is missing
term weight by Product  # COMP134 `weight` says nothing for `Plus` and `Services`
  Core = 1
--- rows that come too late
term weight by Product
  Core = 1
  Core = 2  # COMP133 this row is never used, because an earlier one covers its cases
  otherwise = 3
  Plus = 4  # COMP133 this row is never used, because an earlier one covers its cases
--- two keys
choice Region
  North
  South
term weight by Product, Region
  Core, North = 1
  any, South = 2
  Core, South = 3  # COMP133 this row is never used, because an earlier one covers its cases
  Plus = 4  # COMP132 this row has 1 key, and the table is by `Product` and `Region`
--- two keys, cases missing
choice Region
  North
  South
term weight by Product, Region  # COMP134 `weight` says nothing for `Plus, North` and `Services, North`
  Core, North = 1
  any, South = 2
--- a key without a table
term weight = 1
  Core = 2  # COMP132 this row has a key, but the term is not a table
--- dates that fall
term rate = 1%
  from 2026-07-01 = 2%
  from 2026-03-01 = 3%  # COMP312 dated rows must rise, and this date is not after the one above
--- a table by nothing
term weight by Produkt  # COMP102 there is no choice named `Produkt`
  Core = 1
--- a table by a metric
term weight by bookings  # COMP109 `bookings` is a metric, not a choice
  Core = 1
--- quotas
quota one : money from data  # COMP137 `one` does not say for how long each value holds
quota two = EUR 5  # COMP137 `two` does not say for how long each value holds
quota three : money per year  # COMP137 `three` does not say where its values come from
quota four from data per year  # COMP137 `four` does not say what it counts
quota five = EUR -5 per year  # COMP137 a quota cannot be below zero
quota six = 2026-01-01 per year  # COMP137 a quota is money or a count, and `2026-01-01` is a date
--- quotas split, ramped and prorated
quota one = EUR 100 per year
  split by quarter 25%, 25%, 25%  # COMP137 a year has 4 quarters, and 3 shares stand here
quota two = EUR 100 per year
  split by quarter 25%, 25%, 25%, 20%  # COMP412 the shares of `two` add up to 95%, and 5% is left over
quota three = EUR 100 per month
  split by quarter 50%, 50%  # COMP137 a quota per month cannot be split by quarter
quota four = EUR 100 per week
  ramp 0%, 50% by month since joined_on  # COMP137 a quota per week cannot be ramped or prorated
quota five = EUR 100 per quarter
  ramp 0%, 50% by week since joined_on  # COMP137 a quota cannot rise by week
--- tables from data
term one by Product from data  # COMP170 `one` does not say what it holds
term two : percent from data  # COMP170 nothing says what the rows of `two` are for
term three : percent by Rep per quarter from data
term four : percent per month = 5%  # COMP170 `four` is per month, and only a table from data can be
