"The wait after which a deal counts."
term wait : duration

term share = 5%

record Sale on sold_on
  id      : text, key
  amount  : money
  sold_on : date

function fee(x : money) : money = share * x
