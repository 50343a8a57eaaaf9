"""Lowering: from a checked plan to the IR, one concern a module.

`data` (tables, records, choices) → `expressions` with `metrics` and `tiers` → `earnings`,
`accelerators` (rows) → `release` (parts) → `fates` (what becomes of each part) → `settlement` (pay
periods) → `plan`, which puts them in order. `steps.Steps` collects; `context.Context` says where an
expression stands.
"""
