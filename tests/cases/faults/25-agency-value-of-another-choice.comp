# fault: an outcome is compared with a value of another choice
plan "Event Leads"
  id event-leads
  effective 2026-01-01 to 2026-12-31
  currency EUR
  client pays Scout monthly

choice Segment
  Enterprise
  MidMarket
  SmallBusiness

choice Outcome
  Held
  NoShow
  Moved

record Scout
  id         : text, key
  name       : text

record Demo for scout on planned_on
  id         : text, key
  scout      : Scout
  planned_on : date
  segment    : Segment
  outcome    : Outcome

term fee_for by Segment
  Enterprise = EUR 400
  otherwise  = EUR 180

metric demos_held = count of Demo where outcome is Held

fee demo_fee "Fee per demo"
  for each Demo where outcome is Enterprise # <- here
  # right: for each Demo where outcome is Held
  earn fee_for[segment]

bonus ten_demos
  for each month
  when demos_held is at least 10
  earn EUR 500
