# fault: `and` meets `or` without brackets
plan "Wholesale Key Accounts"
  id wholesale
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Manager monthly

choice Channel
  Grocery
  Pharmacy
  Online

record Manager
  id         : text, key
  name       : text

record Customer
  id         : text, key
  name       : text
  channel    : Channel
  manager    : Manager

record Invoice for customer.manager on invoiced_on
  id          : text, key
  customer    : Customer
  invoiced_on : date
  net         : money
  rebate      : money
  require rebate is at most net

commission key_accounts "Key accounts"
  for each Invoice where customer.channel is Grocery or customer.channel is Online and net is at least EUR 1,000 # <- here
  # right: for each Invoice where (customer.channel is Grocery or customer.channel is Online) and net is at least EUR 1,000
  earn 0.8% of (net - rebate)

commission pharmacies "Pharmacies"
  for each Invoice where customer.channel is Pharmacy
  earn 1.1% of (net - rebate)
