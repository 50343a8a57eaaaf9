

# Written in a hurry.
"Partner programme."

plan   "Northwind"
    id northwind-emea
    version 3   # the third
    currency EUR


    vendor pays Rep monthly ,15 days after the month
# The products.
choice Product
    Core
    Plus also written "PLUS","Plus Pro"
    Services "Services # and more"   # hours
record Deal for rep on closed_on
	id:text,key
	rep : Rep

	# what the customer pays
	amount:money
	stage:one of Open,Won , Lost
	require amount>=EUR 0 and(stage=Won or stage!=Lost)
metric bookings = sum of Deal.amount where stage==Won
metric half=bookings/2
# The rate.
metric attainment = (
 sum of Deal.amount   # all of them
      where stage is Won
   )/min (quota_a,

   # the floor
   -quota_b ) otherwise 0 %
term weight by Product
  Core,any from 2026-07-01=100%
  otherwise=50%   # the rest
tiers standard on attainment,marginal,over each year
  from 0%:4%
  above EUR   50 : 8%
  from EUR 1,000:12% back to 50%
tiers broken on attainment, marginal, over each year
  from  0% :  4%
  form   50% :   8%
  from 100 % : 12%
commission c
    for each Deal
    earn   amount*weight [ product ]-3
    payable   80 % on closed_on   # "most" of it
    payble   20%    on closed_on
      # at the end
    # of the block
example   "e"
 given Deal
  |id|amount|note
  |d1|EUR   1,000.50|a b|
  | d2 | EUR -5| |
  | d3 | n/a | x | y |
 as of   2026-06-30
 expect c earned by d-1 in 2026-02 is EUR 2
