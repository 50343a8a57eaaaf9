# A section starts after a line of dashes. What must be reported stands behind the line that it
# points at. A section without a plan of its own is read below `prelude.comp`.
--- a plan with a code that no currency has
plan "P"
  id p
  effective 2026-01-01
  currency EUX  # COMP123 there is no currency `EUX`
  pays Rep monthly
record Rep
  id : text, key
--- an id of capitals
plan "P"
  id Acme/2026  # COMP125 the id `Acme/2026` has more than small letters, digits, `-`, `_` and `.`
  effective 2026-01-01
  currency EUR
  pays Rep monthly, 15 days after the quarter  # COMP122 the plan pays every month, and this counts days after the quarter
record Rep
  id : text, key
--- a payee without a key that has an id
plan "P"
  id p
  effective 2026-01-01
  currency EUR
  pays Rep monthly
record Rep  # COMP126 `Rep` has no key, so its rows cannot be told apart
  id : text
--- a record that is referred to
record Team  # COMP126 `Team` has no key, so its rows cannot be told apart
  name : text
record Member
  team : Team
--- two keys
record Team
  id : text, key
  name : text, key  # COMP126 `Team` has two keys
--- a row that belongs to a product
record Visit for product on day  # COMP127 `product` is a value of `Product`, but the plan pays `Rep`
  id : text, key
  product : Product
  day : date
--- a date that is none, and fields that are not there
record Visit for rep on place then nr, time  # COMP310 what places `Visit` in time must be a date, and `place` is a text # COMP111 `Visit` has no field `time`
  id : text, key
  rep : Rep
  place : text
  nr : number
  at most one per rep, day  # COMP111 `Visit` has no field `day`
  at most one per rep, rep  # COMP139 `rep` stands twice in this list
  takes part from place to place  # COMP127 `takes part` is for the people whom the plan pays, and `Visit` is not `Rep` # COMP310 the first day of taking part must be a date, and `place` is a text # COMP310 the last day of taking part must be a date, and `place` is a text
--- spellings
choice Colour
  Red  also written "R", "Rot"  # COMP128 `Rot` would stand for both `Rot` and `Red`
  Rot  also written "R"  # COMP128 `R` would stand for both `Red` and `Rot`
  Blue also written "Blue"  # COMP128 `Blue` stands for `Blue` already
--- nothing to choose from
choice Colour  # COMP121 `Colour` does not say what may be chosen
--- what is paid for needs a date and somebody to pay
record Visit  # COMP311 `Visit` does not say which date places it in time
  id : text, key
  day : date
fee visiting
  for each Visit  # COMP130 `visiting` does not say whom it pays
  earn EUR 5
--- a currency in a field
record Visit
  id : text, key
  cost : money in EUX  # COMP123 there is no currency `EUX`
--- fields that change over time
record Team
  id   : text, key, dated  # COMP171 `id` is the key
record Note
  size : number, dated  # COMP171 `Note` has no key, so nothing says whose `size` changes
record Office on opened  # COMP171 `opened` changes over time, and what places `Office` in time is asked without a date
  id     : text, key
  opened : date, dated
