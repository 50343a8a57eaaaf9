--- a function is good for what is given to it, and terms
term share = 8%
function half(x : money) : money = x * share / 2
fee one
  for each Deal
  earn half(amount)

--- each parameter has its own name
function one(x : money, x : money) : money = x  # COMP101 `x` is declared twice, here as a value of this function
function two(Y : money) : money = Y  # COMP104 `Y` is the name of a value of this function, which is written in small letters, as in `new_business`
function three(where_it_is : money, total : money) : money = total  # COMP103 `total` is a word of the language and cannot be a name

--- a function knows nothing but what it is given
function bare(x : number) : money = amount * x  # COMP102 there is nothing named `amount` here
function rows() : count = count of Deal  # COMP210 rows cannot be counted in a function
function whole(x : number) : money = bookings * x  # COMP304 `bookings` cannot be read in a function
function day() : date = start of the month  # COMP304 `start of the month` cannot stand in a function: there is no date that it could start from

--- what it says that it gives, it gives
function share_of(x : money) : percent = x  # COMP203 what this function gives must be a percentage, but `x` is money in EUR

--- a length of time is one that is written out
function later(d : date, by : duration) : date = d + by
function longer(by : duration) : yes/no = by is above 30 days  # COMP480 comparing lengths of time is not supported yet
