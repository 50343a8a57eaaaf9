"Statement of work for an outsourced team that books meetings."
plan "Harbour SDR Agency"
  id harbour-sdr
  version 1.2
  client "Fjord Software AS"
  vendor "Harbour Agency Ltd"
  effective 2026-01-01 to 2026-12-31
  currency GBP
  client pays Agent monthly, 30 days after the month
  review by 2026-10-31

choice Segment
  Enterprise
  MidMarket      also written "Mid Market", "MM"
  SmallBusiness  also written "SMB"

record Agent "Agents of the vendor on this account"
  id         : text, key
  name       : text
  started_on : date
  ended_on   : date, may be blank
  takes part from started_on to ended_on

"A meeting counts when it was held and the client accepted it in writing."
record Meeting for agent on held_on
  id         : text, key
  agent      : Agent
  held_on    : date
  account    : text
  segment    : Segment
  outcome    : one of Held, NoShow, Cancelled
  acceptance : one of Accepted, Declined

"The client may reject a meeting that it accepted, within 14 days and with a reason."
record Rejection on rejected_on
  id          : text, key
  meeting     : Meeting
  rejected_on : date
  reason      : text
  at most one per meeting

record Opportunity for meeting.agent on opened_on
  id        : text, key
  meeting   : Meeting
  opened_on : date
  at most one per meeting

record Survey for agent on answered_on
  id          : text, key
  agent       : Agent
  answered_on : date
  score       : number
  require score is between 1 and 5

term meeting_fee by Segment
  Enterprise = GBP 320
  MidMarket  = GBP 220
  otherwise  = GBP 140

metric meetings "Accepted meetings" = count of Meeting where outcome is Held and acceptance is Accepted

metric opportunities = count of Opportunity

metric conversion_rate "Meetings that became opportunities" = opportunities / meetings otherwise 0%

metric surveys = count of Survey

metric satisfaction "Average survey score" = average of Survey.score otherwise 0

"From the 16th accepted meeting of a month, every meeting of that month is paid at 115%."
tiers volume "Volume rates" on meetings, whole, over each month
  from   0 : 100%
  above 15 : 115%

tiers conversion "Conversion scale" on conversion_rate, interpolated, over each quarter
  at 10% : 0%
  at 20% : 100%
  at 30% : 150%

"An agent who is on the account on the last day of a month is paid for that month in full."
fee retainer "Monthly retainer"
  for each month
  earn GBP 2,400

fee held_meeting "Fee per held meeting"
  for each Meeting where outcome is Held and acceptance is Accepted
  earn meeting_fee[segment] at volume
  payable 75% on held_on
  payable 25% 14 days after held_on, unless any Rejection of this Meeting by then
  on ended_on : keep all

clawback rejected_meeting "Rejected meeting"
  for each Rejection within 14 days of meeting.held_on
  take back what meeting earned in held_meeting
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on ended_on : invoice the rest

bonus conversion_bonus "Conversion bonus"
  for each quarter
  when meetings of the quarter is at least 12
  earn GBP 1,500 at conversion

bonus satisfaction_bonus "Satisfaction bonus"
  for each quarter
  when surveys of the quarter is at least 3
  when satisfaction of the quarter is at least 4.4
  earn GBP 400

reward agent_of_the_quarter "Agent of the quarter"
  for each quarter
  when meetings of the quarter is at least 12
  when rank of meetings of the quarter is at most 1
  give "Dinner for two"
