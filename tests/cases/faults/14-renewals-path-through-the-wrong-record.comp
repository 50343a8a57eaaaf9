# fault: the manager is looked for on the contract instead of on its owner
plan "Renewals Desk"
  id renewals
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep quarterly

record Rep
  id         : text, key
  name       : text
  manager    : Rep, may be blank

record Contract for owner on signed_on
  id         : text, key
  owner      : Rep
  signed_on  : date
  arr        : money

record Renewal for contract.owner on renewed_on
  id          : text, key
  contract    : Contract
  renewed_on  : date
  arr         : money
  uplift      : percent

metric renewed_arr = sum of Renewal.arr

commission renewed "Renewal commission"
  for each Renewal
  earn 2% of arr

commission lead_override "Override of the team lead"
  for each Renewal where contract.owner.manager is present
  to contract.manager # <- here
  # right: to contract.owner.manager
  earn 0.5% of arr

bonus uplifted "Uplift"
  for each Renewal where uplift is at least 7%
  earn EUR 200
