# fault: the words of a later part stand in the wrong order
plan "Building Materials"
  id building
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id         : text, key
  name       : text
  left_on    : date, may be blank

record Project for rep on ordered_on
  id           : text, key
  rep          : Rep
  ordered_on   : date
  delivered_on : date
  value        : money

record Complaint on filed_on
  id         : text, key
  project    : Project
  filed_on   : date

commission project "Project commission"
  for each Project
  earn 2.5% of value
  payable 70% on ordered_on
  payable 30% after 60 days of delivered_on, unless any Complaint of this Project by then # <- here
  # right: payable 30% 60 days after delivered_on, unless any Complaint of this Project by then
  on left_on : keep all

bonus projects "Many projects"
  for each quarter
  when (count of Project) is at least 5
  earn EUR 1,200
