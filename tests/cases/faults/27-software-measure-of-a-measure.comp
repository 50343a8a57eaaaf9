# fault: the sum of a measure is taken where a field of the record is meant
plan "Channel Managers"
  id channel
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Manager quarterly

record Manager
  id         : text, key
  name       : text

record Partner
  id         : text, key
  name       : text
  manager    : Manager
  level      : one of Silver, Gold

record Resale for partner.manager on invoiced_on
  id          : text, key
  partner     : Partner
  invoiced_on : date
  net         : money
  margin      : money

metric net_sales "Net sales" = sum of Resale.net
metric gold_sales "Of gold partners" = sum of Resale.net_sales where partner.level is Gold # <- here
# right: metric gold_sales "Of gold partners" = sum of Resale.net where partner.level is Gold

commission resold "Partner sales"
  for each Resale
  earn 1.5% of net

bonus gold "Gold partners"
  for each quarter
  when gold_sales is at least USD 200,000
  earn 0.5% of gold_sales
