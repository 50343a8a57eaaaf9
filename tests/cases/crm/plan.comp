"Commission of the hardware sales team, on the CRM's own export."
plan "Hardware sales 2017"
  id hardware-2017
  version 1
  effective 2017-01-01 to 2017-12-31
  currency USD
  vendor pays Person monthly, 10 days after the month

choice Product
  GtxBasic      also written "GTX Basic"
  GtxPro        also written "GTX Pro", "GTXPro"
  GtxPlusBasic  also written "GTX Plus Basic"
  GtxPlusPro    also written "GTX Plus Pro"
  MgSpecial     also written "MG Special"
  MgAdvanced    also written "MG Advanced"
  Gtk500        also written "GTK 500"

record Person
  name    : text, key, from "sales_agent"
  manager : Person, may be blank
  office  : text, from "regional_office"

record Deal for agent on close_date
  id         : text, key, from "opportunity_id"
  agent      : Person, from "sales_agent"
  product    : Product
  account    : text, may be blank
  stage      : one of Prospecting, Engaging, Won, Lost, from "deal_stage"
  engaged_on : date, may be blank, from "engage_date"
  close_date : date, may be blank
  value      : money, may be blank, from "close_value"

quota target = USD 75,000 per quarter

metric bookings "Won value" = sum of Deal.value where stage is Won and value is present
metric attainment = bookings / target otherwise 0%
metric team_bookings "Team's won value" = sum of Deal.value where stage is Won and value is present for agent.manager

tiers rates "Rates" on attainment, marginal, over each quarter
  from   0% : 3%
  from  80% : 5%
  from 100% : 8%

commission deals "Deal commission"
  for each Deal where stage is Won
  earn (value otherwise USD 0) at rates
  payable 75% on close_date
  payable 25% 60 days after close_date

accelerator gtk_push "GTK 500 push" on deals
  when product is Gtk500
  add 50% of deals

commission override "Manager override"
  for each Deal where stage is Won
  to agent.manager
  earn (value otherwise USD 0) * 1%

bonus team_bonus "Team bonus"
  for each quarter
  when team_bookings of the quarter is at least USD 400,000
  earn USD 5,000
