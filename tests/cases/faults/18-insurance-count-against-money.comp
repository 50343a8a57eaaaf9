# fault: the number of policies is compared with an amount of premium
plan "Commercial Lines"
  id commercial-lines
  effective 2026-01-01 to 2026-12-31
  currency GBP
  pays Broker monthly

record Broker
  id         : text, key
  name       : text
  office     : one of London, Leeds, Bristol

record Policy for broker on bound_on
  id         : text, key
  broker     : Broker
  bound_on   : date
  premium    : money
  brokerage  : money
  new        : yes/no

metric policies "New policies" = count of Policy where new
metric premium_written = sum of Policy.premium where new

commission brokerage_share "Share of brokerage"
  for each Policy
  earn 30% of brokerage

bonus growth "Growth bonus"
  for each quarter
  when policies is at least GBP 75,000 # <- here
  # right: when premium_written is at least GBP 75,000
  earn GBP 2,000

ensure "Brokers never take more than half of the brokerage"
  for each Policy
  premium is at least brokerage
