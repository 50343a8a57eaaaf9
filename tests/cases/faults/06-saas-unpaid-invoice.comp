# fault: days until payment, where an invoice may not be paid yet
plan "Collections spiff"
  id collections
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text

record Customer
  id         : text, key
  name       : text
  owner      : Rep

record Invoice for customer.owner on issued_on
  id         : text, key
  customer   : Customer
  issued_on  : date
  paid_on    : date, may be blank
  total      : money

metric invoiced = sum of Invoice.total

commission invoiced_sales "Invoiced sales"
  for each Invoice
  earn 4% of total

"Customers who pay within 30 days are worth a little more."
spiff prompt_payer "Prompt payer"
  for each Invoice
  when days from issued_on to paid_on is at most 30 # <- here
  # right: when paid_on is present and days from issued_on to paid_on is at most 30
  earn 0.5% of total
