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
  id         : text, key
  meeting    : Meeting
  opened_on  : date
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

example "A meeting that the client rejects within 14 days"
  given Agent
    | id  | name | started_on |
    | kim | Kim  | 2026-03-01 |
  given Meeting
    | id | agent | held_on    | account | segment   | outcome | acceptance |
    | m1 | kim   | 2026-03-04 | Alder   | MidMarket | Held    | Accepted   |
    | m2 | kim   | 2026-03-05 | Birch   | MidMarket | Held    | Declined   |
    | m3 | kim   | 2026-03-06 | Cedar   | MidMarket | NoShow  | Accepted   |
  given Rejection
    | id | meeting | rejected_on | reason              |
    | r1 | m1      | 2026-03-18  | no budget this year |
  as of 2026-03-31
  expect held_meeting earned by kim in 2026-03 is GBP 220.00
  expect held_meeting payable for m1 is GBP 165.00
  expect held_meeting forfeited for m1 is GBP 55.00
  expect rejected_meeting earned for r1 is GBP -165.00
  expect retainer earned by kim in 2026-03 is GBP 2,400.00
  expect total paid to kim in 2026-03 is GBP 2,400.00

example "A meeting that is rejected a day late"
  given Agent
    | id  | name | started_on |
    | kim | Kim  | 2026-03-01 |
  given Meeting
    | id | agent | held_on    | account | segment   | outcome | acceptance |
    | m1 | kim   | 2026-03-04 | Alder   | MidMarket | Held    | Accepted   |
  given Rejection
    | id | meeting | rejected_on | reason             |
    | r1 | m1      | 2026-03-19  | not the right team |
  as of 2026-03-31
  expect held_meeting payable for m1 is GBP 220.00
  expect rejected_meeting earned for r1 is nothing
  expect total paid to kim in 2026-03 is GBP 2,620.00

example "The sixteenth meeting lifts the whole month to 115%"
  given Agent
    | id  | name | started_on |
    | kim | Kim  | 2026-03-01 |
  given Meeting
    | id  | agent | held_on    | account    | segment       | outcome | acceptance |
    | m1  | kim   | 2026-03-01 | Account 1  | SmallBusiness | Held    | Accepted   |
    | m2  | kim   | 2026-03-02 | Account 2  | SmallBusiness | Held    | Accepted   |
    | m3  | kim   | 2026-03-03 | Account 3  | SmallBusiness | Held    | Accepted   |
    | m4  | kim   | 2026-03-04 | Account 4  | SmallBusiness | Held    | Accepted   |
    | m5  | kim   | 2026-03-05 | Account 5  | SmallBusiness | Held    | Accepted   |
    | m6  | kim   | 2026-03-06 | Account 6  | SmallBusiness | Held    | Accepted   |
    | m7  | kim   | 2026-03-07 | Account 7  | SmallBusiness | Held    | Accepted   |
    | m8  | kim   | 2026-03-08 | Account 8  | SmallBusiness | Held    | Accepted   |
    | m9  | kim   | 2026-03-09 | Account 9  | SmallBusiness | Held    | Accepted   |
    | m10 | kim   | 2026-03-10 | Account 10 | SmallBusiness | Held    | Accepted   |
    | m11 | kim   | 2026-03-11 | Account 11 | SmallBusiness | Held    | Accepted   |
    | m12 | kim   | 2026-03-12 | Account 12 | SmallBusiness | Held    | Accepted   |
    | m13 | kim   | 2026-03-13 | Account 13 | SmallBusiness | Held    | Accepted   |
    | m14 | kim   | 2026-03-14 | Account 14 | SmallBusiness | Held    | Accepted   |
    | m15 | kim   | 2026-03-15 | Account 15 | SmallBusiness | Held    | Accepted   |
    | m16 | kim   | 2026-03-16 | Account 16 | SmallBusiness | Held    | Accepted   |
  as of 2026-04-30
  expect held_meeting earned for m15 is GBP 161.00
  expect held_meeting earned for m16 is GBP 161.00
  expect held_meeting earned by kim in 2026-03 is GBP 2,576.00

example "Three opportunities from twelve meetings, and a good survey"
  given Agent
    | id  | name | started_on |
    | kim | Kim  | 2026-03-01 |
  given Meeting
    | id  | agent | held_on    | account    | segment       | outcome | acceptance |
    | m1  | kim   | 2026-03-01 | Account 1  | SmallBusiness | Held    | Accepted   |
    | m2  | kim   | 2026-03-02 | Account 2  | SmallBusiness | Held    | Accepted   |
    | m3  | kim   | 2026-03-03 | Account 3  | SmallBusiness | Held    | Accepted   |
    | m4  | kim   | 2026-03-04 | Account 4  | SmallBusiness | Held    | Accepted   |
    | m5  | kim   | 2026-03-05 | Account 5  | SmallBusiness | Held    | Accepted   |
    | m6  | kim   | 2026-03-06 | Account 6  | SmallBusiness | Held    | Accepted   |
    | m7  | kim   | 2026-03-07 | Account 7  | SmallBusiness | Held    | Accepted   |
    | m8  | kim   | 2026-03-08 | Account 8  | SmallBusiness | Held    | Accepted   |
    | m9  | kim   | 2026-03-09 | Account 9  | SmallBusiness | Held    | Accepted   |
    | m10 | kim   | 2026-03-10 | Account 10 | SmallBusiness | Held    | Accepted   |
    | m11 | kim   | 2026-03-11 | Account 11 | SmallBusiness | Held    | Accepted   |
    | m12 | kim   | 2026-03-12 | Account 12 | SmallBusiness | Held    | Accepted   |
  given Opportunity
    | id | meeting | opened_on  |
    | o1 | m2      | 2026-03-10 |
    | o2 | m5      | 2026-03-17 |
    | o3 | m9      | 2026-03-27 |
  given Survey
    | id | agent | answered_on | score |
    | s1 | kim   | 2026-03-12  |     4 |
    | s2 | kim   | 2026-03-20  |     5 |
    | s3 | kim   | 2026-03-30  |   4.5 |
  as of 2026-03-31
  expect conversion_rate of kim in 2026-Q1 is 25%
  expect conversion_bonus earned by kim in 2026-Q1 is GBP 1,875.00
  expect satisfaction of kim in 2026-Q1 is 4.5
  expect satisfaction_bonus earned by kim in 2026-Q1 is GBP 400.00
