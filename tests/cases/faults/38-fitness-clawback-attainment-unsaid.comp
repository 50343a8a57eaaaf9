# fault: a clawback that does not say what becomes of attainment
plan "Club Memberships"
  id memberships
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Trainer monthly

record Trainer
  id         : text, key
  name       : text
  left_on    : date, may be blank

record Membership for trainer on joined_on
  id         : text, key
  trainer    : Trainer
  joined_on  : date
  yearly_fee : money

record Withdrawal on withdrawn_on
  id           : text, key
  membership   : Membership
  withdrawn_on : date
  at most one per membership

metric members = count of Membership

commission signed "Memberships sold"
  for each Membership
  earn 12% of yearly_fee

clawback withdrawn "Withdrawal" # <- here
# right: clawback withdrawn "Withdrawal"
# right:   attainment stays
  for each Withdrawal within 30 days of membership.joined_on
  take back what membership earned in signed
  share all
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest

bonus thirty
  for each month
  when members is at least 30
  earn EUR 400
