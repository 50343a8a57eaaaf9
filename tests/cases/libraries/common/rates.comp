"What all plans of the house agree on."
"Days after which a deal is paid."
term wait : duration

"What a push adds."
term push = 10%

record Deal for rep on closed_on
  id         : text, key
  rep        : Rep
  closed_on  : date
  amount     : money

record Rep
  id         : text, key
  joined_on  : date
  takes part from joined_on

metric sales = sum of Deal.amount

tiers standard on sales, marginal, over each year
  from EUR     0 : 5%
  from EUR 1,000 : 10%

function boosted(x : money) : money = x * (100% + push)
