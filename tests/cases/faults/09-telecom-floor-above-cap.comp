# fault: the least per activation is more than the most per activation
plan "Kiosk Activations"
  id kiosks
  effective 2026-02-01 to 2027-01-31
  currency EUR
  pays Seller weekly

choice Tariff
  Prepaid
  Postpaid
  Family

record Seller
  id         : text, key
  name       : text
  kiosk      : text

record Activation for seller on activated_on
  id           : text, key
  seller       : Seller
  activated_on : date
  tariff       : Tariff
  monthly_fee  : money

term multiple by Tariff
  Prepaid   = 50%
  otherwise = 120%

metric activations = count of Activation

commission activation "Activation"
  for each Activation
  earn monthly_fee * multiple[tariff]
  at least EUR 15 per Activation
  at most EUR 12 per Activation # <- here
  # right: at most EUR 120 per Activation

bonus busy_month "Busy month"
  for each month
  when activations is at least 60
  earn EUR 250
