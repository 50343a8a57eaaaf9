# SYNTAX TEST "source.comp" "clauses of earnings, tiers, clawbacks"

tiers standard "Standard rates" on attainment, marginal, over each year
#     ^^^^^^^^ entity.name.function.comp
#                               ^^ keyword.other.clause.comp
#                                  ^^^^^^^^^^ variable.other.comp
#                                              ^^^^^^^^ storage.modifier.comp
#                                                        ^^^^^^^^^ keyword.other.clause.comp
#                                                                  ^^^^ support.type.period.comp
  from  50% : 8%
# ^^^^ keyword.other.clause.comp
#       ^^^ constant.numeric.percent.comp
#             ^^ constant.numeric.percent.comp

commission new_business
  for each Deal where stage is Won
# ^^^^^^^^ keyword.other.clause.comp
#          ^^^^ entity.name.type.comp
#               ^^^^^ keyword.other.clause.comp
#                     ^^^^^ variable.other.comp
#                           ^^ keyword.operator.wordlike.comp
  earn amount * product_weight[product] at standard
# ^^^^ keyword.other.clause.comp
#             ^ keyword.operator.arithmetic.comp
#                             ^ punctuation.section.comp
#                                       ^^ keyword.other.clause.comp
  at most EUR 60,000 per Deal
# ^^^^^^^ keyword.other.clause.comp
#         ^^^ keyword.other.unit.currency.comp
#             ^^^^^^ constant.numeric.money.comp
  at most EUR 200,000 per year, excess carried forward
#                               ^^^^^^^^^^^^^^^^^^^^^^ keyword.other.clause.comp
  payable 20% 90 days after closed_on, unless any Refund of this Deal by then
#                     ^^^^^ keyword.other.clause.comp
#                                      ^^^^^^ keyword.other.clause.comp
#                                             ^^^ support.function.aggregate.comp
#                                                        ^^^^^^^ keyword.other.clause.comp
#                                                                     ^^^^^^^ keyword.other.clause.comp
  on left_on when leaver is Good : keep pro rata by months, on the original dates
# ^^ keyword.other.clause.comp
#                                  ^^^^^^^^^^^^^^^^ keyword.other.clause.comp
#                                                           ^^^^^^^^^^^^^^^^^^^^^ keyword.other.clause.comp

clawback early
  take back what deal earned in new_business
# ^^^^^^^^^^^^^^ keyword.other.clause.comp
#                ^^^^ variable.other.comp
#                     ^^^^^^^^^ keyword.other.clause.comp
  share falling evenly from 100% to 0% over 180 days
#       ^^^^^^^^^^^^^^ keyword.other.clause.comp
  attainment stays
# ^^^^^^^^^^ keyword.other.clause.comp
#            ^^^^^ keyword.other.clause.comp
  share client + id
#       ^^^^^^ variable.other.comp
#                ^^ variable.other.comp
