# fault: a commission waives the rest on leaving, which is said of a draw
plan "Ad Sales"
  id ad-sales
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Booking for rep on signed_on
  id         : text, key
  rep        : Rep
  signed_on  : date
  runs_on    : date
  net        : money
  channel    : one of Print, Online, Radio

metric net_sold = sum of Booking.net

tiers rates on net_sold, prospective, over each quarter
  from EUR       0 : 6%
  from EUR 100,000 : 8%

commission sold "Advertising sold"
  for each Booking
  earn net at rates
  payable 50% on signed_on
  payable 50% on runs_on
  on left_on : waive the rest # <- here
  # right: on left_on : forfeit the rest

bonus online "Online push"
  for each Booking where channel is Online and net is at least EUR 10,000
  earn EUR 300
