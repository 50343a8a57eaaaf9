# SYNTAX TEST "source.comp" "values, windows, conditions"

metric attainment "Reached" = (sum of Deal.amount where stage is one of Won, Paid) / target otherwise 0%
#                             ^ punctuation.section.comp
#                              ^^^^^^ support.function.aggregate.comp
#                                     ^^^^ entity.name.type.comp
#                                          ^^^^^^ variable.other.member.comp
#                                                             ^^^^^^^^^ keyword.operator.wordlike.comp
#                                                                                           ^^^^^^^^^ keyword.control.conditional.comp

term pair = if amount is at least EUR 1,250.50 and not late then 12.5% else 1/80
#           ^^ keyword.control.conditional.comp
#                     ^^^^^^^^^^^ keyword.operator.wordlike.comp
#                                     ^^^^^^^^ constant.numeric.money.comp
#                                              ^^^ keyword.operator.wordlike.comp
#                                                  ^^^ keyword.operator.wordlike.comp
#                                                                ^^^^^ constant.numeric.percent.comp
#                                                                           ^^^^ constant.numeric.fraction.comp

bonus kicker
  when bookings of the last quarter is above 40
#               ^^^^^^^^^^^ keyword.other.window.comp
#                           ^^^^^^^ support.type.period.comp
#                                            ^^ constant.numeric.comp
  when sold quarter to date is present
#           ^^^^^^^^^^^^^^^ keyword.other.window.comp
#                           ^^^^^^^^^^ keyword.operator.wordlike.comp
  when closed_on in 2026-Q1
#                ^^ keyword.operator.wordlike.comp
#                   ^^^^^^^ constant.numeric.date.comp
  earn 5% of new_business earned in the year + min(base, EUR 100)
#         ^^ keyword.other.clause.comp
#                         ^^^^^^ keyword.other.clause.comp
#                                ^^^^^^ keyword.other.window.comp
#                                              ^^^ support.function.comp
  earn $500  # not a currency
#      ^^^^ invalid.illegal.currency-sign.comp
#            ^^^^^^^^^^^^^^^^ comment.line.number-sign.comp
  earn wörter * 2  # names may have any letters
#      ^^^^^^ variable.other.comp
