# SYNTAX TEST "source.comp" "headers, contract text, fields"

"Partner programme for the inside-sales team."  # said first
# <---------------------------------------------- string.quoted.docstring.comp
#                                               ^^^^^^^^^^^^ comment.line.number-sign.comp

plan "Northwind EMEA"
# <---- keyword.control.declaration.comp
#    ^^^^^^^^^^^^^^^^ string.quoted.double.comp
  id northwind-emea
# ^^ keyword.other.clause.comp
#    ^^^^^^^^^^^^^^ string.unquoted.id.comp
  effective 2026-01-01 to 2026-12-31
# ^^^^^^^^^ keyword.other.clause.comp
#           ^^^^^^^^^^ constant.numeric.date.comp
#                      ^^ keyword.other.clause.comp
  currency EUR
# ^^^^^^^^ keyword.other.clause.comp
#          ^^^ keyword.other.unit.currency.comp
  vendor pays Rep monthly, 15 days after the month
# ^^^^^^ ^^^^ keyword.other.clause.comp
#             ^^^ entity.name.type.comp
#                 ^^^^^^^ support.type.period.comp
#                             ^^^^^^^^^^^^^^ keyword.other.clause.comp

choice Product
# <------ keyword.control.declaration.comp
#      ^^^^^^^ entity.name.type.comp
  Plus      also written "PLUS", "Plus Pro"
# ^^^^ entity.name.type.comp
#           ^^^^^^^^^^^^ keyword.other.clause.comp

record Deal for rep on deal.closed_on
# <------ keyword.control.declaration.comp
#      ^^^^ entity.name.type.comp
#           ^^^ keyword.other.clause.comp
#                   ^^ keyword.other.clause.comp
#                           ^^^^^^^^^ variable.other.member.comp
  id         : text, key
# ^^ variable.other.member.comp
#              ^^^^ support.type.comp
#                    ^^^ keyword.other.clause.comp
  fee        : money in USD, may be blank
# ^^^ variable.other.member.comp
#              ^^^^^ support.type.comp
#                       ^^^ keyword.other.unit.currency.comp
#                            ^^^^^^^^^^^^ keyword.other.clause.comp
  takes part from joined_on to left_on
# ^^^^^^^^^^^^^^^ keyword.other.clause.comp

function bonus_for(x : money, d : date) : money = x * 2
# <-------- keyword.control.declaration.comp
#        ^^^^^^^^^ entity.name.function.comp
#                      ^^^^^ support.type.comp
#                                 ^^^^ support.type.comp

use std.vesting with cliff = 12 months
# <--- keyword.control.declaration.comp
#   ^^^^^^^^^^^ entity.name.namespace.comp
#               ^^^^ keyword.other.clause.comp
