# fault: the rows of the tiers do not rise
"Rooftop solar, door to door."
plan "Solar Canvassers"
  id solar
  effective 2026-03-01 to 2026-10-31
  currency USD
  pays Canvasser weekly

record Canvasser
  id         : text, key
  name       : text
  lead       : Canvasser, may be blank

record Installation for canvasser on approved_on
  id          : text, key
  canvasser   : Canvasser
  approved_on : date
  watts       : count
  price       : money

metric installed = count of Installation

tiers steps "Rate by installations of the month" on installed, prospective, over each month
  from  0 : 3%
  from  9 : 5%
  from  4 : 4% # <- here
  # right: from 14 : 6%

commission installed_value "Installed value"
  for each Installation
  earn price at steps
  payable 60% on approved_on
  payable 40% 45 days after approved_on

spiff june "June push"
  for each Installation where approved_on in 2026-06
  earn USD 150
