# fault: the leaving line names a field that the payee does not have
plan "Freight Brokers"
  id freight
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Broker weekly

record Broker
  id            : text, key
  name          : text
  hired_on      : date
  terminated_on : date, may be blank
  takes part from hired_on to terminated_on

record Load for broker on delivered_on
  id           : text, key
  broker       : Broker
  delivered_on : date
  billed       : money
  carrier_cost : money

commission margin "Load margin"
  for each Load where billed is above carrier_cost
  earn 18% of (billed - carrier_cost)
  payable 80% on delivered_on
  payable rest 45 days after delivered_on
  on left_on : forfeit the rest # <- here
  # right: on terminated_on : forfeit the rest

bonus loads "Busy week"
  for each month
  when (count of Load) is at least 120
  earn USD 400
