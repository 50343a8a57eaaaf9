# fault: the shares of a vesting schedule come to 75%
"Phantom shares in money for the founding sales team."
plan "Founding Team Award"
  id founding-team
  effective 2026-01-01 to 2028-12-31
  currency USD
  pays Member yearly

record Member
  id         : text, key
  name       : text
  joined_on  : date
  left_on    : date, may be blank
  leaver     : one of Good, Bad, may be blank
  takes part from joined_on to left_on

record Deal for member on signed_on
  id         : text, key
  member     : Member
  signed_on  : date
  arr        : money

metric arr_won = sum of Deal.arr

vesting over_four_years
  25% after 12 months
  25% after 24 months
  25% after 36 months # <- here
  # right: 50% after 36 months

award founders "Founders' award"
  for each year
  when arr_won is at least USD 500,000
  earn 4% of arr_won
  payable by over_four_years from end of the year
  on left_on when leaver is Good : keep vested
  on left_on otherwise : forfeit the rest
