"""Advice: what may be right and often is not. Never an error, unless a plan is to be signed.

One rule a module; `rules` lists them, `advise` runs them on a plan that checks, and `allow`
silences the ones that remarks in the plan answer. A rule takes a `Looked` and yields diagnostics.
"""
