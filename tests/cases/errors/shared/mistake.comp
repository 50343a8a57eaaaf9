function fee(x : money) : money = share * x
