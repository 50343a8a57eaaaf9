# SYNTAX TEST "source.comp" "examples and their tables"

example "A deal that straddles the line"
# <------- keyword.control.declaration.comp
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.double.comp
  given Deal
# ^^^^^ keyword.other.clause.comp
#       ^^^^ entity.name.type.comp
    | id | closed_on  | amount      | stage   |
#   ^ punctuation.separator.table.comp
#     ^^ string.unquoted.cell.comp
    | d1 | 2026-01-10 | EUR 180,000 | for one | # of
#          ^^^^^^^^^^ constant.numeric.date.comp
#                       ^^^ keyword.other.unit.currency.comp
#                           ^^^^^^^ constant.numeric.money.comp
#                                     ^^^ string.unquoted.cell.comp
#                                             ^ punctuation.separator.table.comp
#                                               ^^^^ comment.line.number-sign.comp
  as of 2026-06-30
# ^^^^^ keyword.other.clause.comp
  expect quarterly earned by ana in 2026-02 is EUR 2,400.00
# ^^^^^^ keyword.other.clause.comp
#        ^^^^^^^^^ variable.other.comp
#                  ^^^^^^ ^^ keyword.other.clause.comp
  expect total paid to ana in 2026-03 is nothing
#        ^^^^^^^^^^ support.function.aggregate.comp
#                                        ^^^^^^^ constant.language.comp

ensure "Commission stays below 14% of sales"
  total earned in the quarter is at most 14% of bookings of the quarter
# ^^^^^^^^^^^^ support.function.aggregate.comp
#              ^^^^^^ keyword.other.window.comp
