# fault: a field of the sponsor is read, whom not every seller has
plan "Franchise Network"
  id franchise
  effective 2026-01-01 to 2026-12-31
  currency BRL
  pays Person monthly

record Person
  id         : text, key
  name       : text
  sponsor    : Person, may be blank
  level      : count

record Order for seller on paid_on
  id         : text, key
  seller     : Person
  paid_on    : date
  net        : money
  first      : yes/no

metric own_sales = sum of Order.net

tiers own_rates on own_sales, whole, over each month
  from BRL     0 : 15%
  from BRL 5,000 : 18%

commission own "Own sales"
  for each Order
  earn net at own_rates

commission sponsored "Sponsor's share"
  for each Order
  to seller.sponsor
  when seller.sponsor.level is at least 2 # <- here
  # right: when seller.sponsor is present and seller.sponsor.level is at least 2
  earn 3% of net

spiff first_order "First orders"
  for each Order where first
  earn BRL 50
