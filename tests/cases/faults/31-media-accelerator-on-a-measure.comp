# fault: an accelerator is put on a measure, and not on an earning
plan "Streaming Subscriptions"
  id streaming
  effective 2026-01-01 to 2026-12-31
  currency USD
  pays Rep monthly

choice Plan
  Basic
  Premium
  Family

record Rep
  id         : text, key
  name       : text

record Subscription for rep on started_on
  id           : text, key
  rep          : Rep
  started_on   : date
  kind         : Plan
  first_year   : money

metric revenue "Subscription revenue" = sum of Subscription.first_year
metric families = count of Subscription where kind is Family

commission subscriptions "Subscriptions"
  for each Subscription
  earn 9% of first_year

accelerator holiday "Holiday push" on revenue # <- here
# right: accelerator holiday "Holiday push" on subscriptions
  when started_on in 2026-12
  add 2% of first_year

bonus family "Families"
  for each month
  when families is at least 12
  earn USD 350
