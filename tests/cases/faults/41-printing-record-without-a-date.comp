# fault: a record without a date is paid for
plan "Print Shop Referrals"
  id referrals
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Partner quarterly, 20 days after the quarter

record Partner
  id         : text, key
  name       : text
  city       : text

record Referral for partner # <- here
# right: record Referral for partner on ordered_on
  id         : text, key
  partner    : Partner
  ordered_on : date
  order      : money
  first      : yes/no

metric referred = sum of Referral.order

commission referred_orders "Referred orders"
  for each Referral
  earn if first then 10% of order else 4% of order
  at most EUR 500 per Referral

bonus busy_partner "Busy partner"
  for each quarter
  when referred is at least EUR 20,000
  earn EUR 600
