plan "A pool for each sale"
  id pools-of-records
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep where is_paid is yes monthly

choice Team
  North
  South

record Rep
  id         : text, key
  team       : Team, dated
  weight     : number
  is_paid    : yes/no
  joined_on  : date
  left_on    : date, may be blank
  takes part from joined_on to left_on

record Sale for rep on sold_on
  id         : text, key
  rep        : Rep
  sold_on    : date
  amount     : money
  is_shared  : yes/no

record Return on returned_on
  id          : text, key
  sale        : Sale
  returned_on : date

metric sold = sum of Sale.amount
metric company per plan = sum of Sale.amount

bonus even
  for each Sale where is_shared is yes
  share EUR 100 by 1
  on left_on : keep all

bonus by_weight
  for each Sale
  share 10% of amount by payee.weight

bonus in_the_team
  for each Sale where payee.team is rep.team
  share 1% of amount by payee.weight

bonus by_sales
  for each Sale
  when payee.weight is above 0
  share 1% of company year to date by sold year to date
  at most EUR 20 per year, excess lost

clawback returned
  for each Return
  take back what sale earned in by_weight
  share all
  attainment stays
  recover by offset

# a and b take part throughout, c until 31 January, d from 10 February; e is not paid by the plan.
example "Those who take part on the date share"
  given Rep
    | id | weight | is_paid | joined_on  | left_on    |
    | a  | 1      | yes     | 2025-01-01 |            |
    | b  | 2      | yes     | 2025-01-01 |            |
    | c  | 4      | yes     | 2025-01-01 | 2026-01-31 |
    | d  | 0      | yes     | 2026-02-10 |            |
    | e  | 9      | no      | 2025-01-01 |            |
  given Rep.team
    | rep | from       | value |
    | a   | 2025-01-01 | North |
    | b   | 2025-01-01 | South |
    | b   | 2026-02-01 | North |
    | c   | 2025-01-01 | South |
    | d   | 2025-01-01 | North |
    | e   | 2025-01-01 | North |
  given Sale
    | id | rep | sold_on    | amount     | is_shared |
    | s1 | a   | 2026-01-31 | EUR 100    | yes       |
    | s2 | e   | 2026-02-01 | EUR 100.10 | no        |
    | s3 | b   | 2026-02-10 | EUR 400    | yes       |
    | s4 | b   | 2026-02-10 | EUR 100    | no        |
  given Return
    | id | sale | returned_on |
    | r1 | s1   | 2026-03-05  |
  as of 2026-12-31
  # s1 among a, b and c: 33.33 each, and the odd cent by key to a; s3 among a, b and d
  expect even earned by a in 2026-01 is EUR 33.34
  expect even earned by b in 2026-01 is EUR 33.33
  expect even earned by c in 2026-01 is EUR 33.33
  expect even earned by c in 2026-02 is nothing
  expect even earned by a in 2026-02 is EUR 33.34
  expect even earned by d in 2026-02 is EUR 33.33
  expect even earned by e is nothing
  expect even earned for s2 is nothing
  expect even earned for s1 is EUR 100.00
  # s1: 10.00 by 1, 2 and 4: 1.428, 2.857 and 5.714 give 1.42, 2.85, 5.71; of two cents one goes to
  # b (0.714 of a cent is left) and one to a (0.857): the larger remainders are those of a and b
  expect by_weight earned by a in 2026-01 is EUR 1.43
  expect by_weight earned by b in 2026-01 is EUR 2.86
  expect by_weight earned by c in 2026-01 is EUR 5.71
  # s2: 10.01 by 1 and 2; s3: 40 and s4: 10 by 1, 2 and 0
  # 3.336 and 6.673: the cent to b's 0.333 or a's 0.667: to a
  # 13.333 and 26.667: 13.33 and 26.67; 3.333 and 6.667: 3.33 and 6.67
  expect by_weight earned for s2 is EUR 10.01
  expect by_weight earned by a in 2026-02 is EUR 20.00
  expect by_weight earned by b in 2026-02 is EUR 40.01
  expect by_weight earned by d is nothing
  # all of s1 is taken back, of each of the three
  expect returned earned by a is EUR -1.43
  expect returned earned by c is EUR -5.71
  # s1 is of North: a alone. s2 is of e, who is of North: a and b, who has just come there.
  # s3, s4: North: a and b by 1 and 2, d by nothing
  expect in_the_team earned by a in 2026-01 is EUR 1.00
  expect in_the_team earned by b in 2026-01 is nothing
  # s2: 1.001 is 1.00: 0.33 and 0.67; s3: 4.00: 1.33 and 2.67; s4: 1.00: 0.33 and 0.67
  expect in_the_team earned by a in 2026-02 is EUR 1.99
  expect in_the_team earned by b in 2026-02 is EUR 4.01
  # s1: 1% of 100 by what each has sold: all to a. s2: 1% of 200.10 is 2.00, a alone has sold.
  # s3: 1% of 600.10 is 6.00 by 100 and 400: 1.20 and 4.80
  # s4: 1% of 700.10 is 7.00 by 100 and 500: 1.1666 and 5.8333, 1.17 and 5.83
  expect by_sales earned by a in 2026-01 is EUR 1.00
  expect by_sales earned for s2 is EUR 2.00
  expect by_sales earned for s3 is EUR 6.00
  expect by_sales earned by a in 2026-02 is EUR 4.37
  expect by_sales earned by b in 2026-02 is EUR 10.63

# 20 a year at most for each: what is cut of a part is lost, and goes to nobody else
example "A cap cuts a part"
  given Rep
    | id | weight | is_paid | joined_on  |
    | a  | 1      | yes     | 2025-01-01 |
    | b  | 1      | yes     | 2025-01-01 |
  given Rep.team
    | rep | from       | value |
    | a   | 2025-01-01 | North |
    | b   | 2025-01-01 | North |
  given Sale
    | id | rep | sold_on    | amount    | is_shared |
    | s1 | a   | 2026-01-31 | EUR 3,000 | no        |
    | s2 | b   | 2026-02-01 | EUR 1,000 | no        |
  as of 2026-12-31
  # s1: 30.00 to a, cut to 20; s2: 40.00 by 3,000 and 1,000: 30 and 10, of which a gets nothing
  expect by_sales earned by a is EUR 20.00
  expect by_sales earned by b is EUR 10.00
