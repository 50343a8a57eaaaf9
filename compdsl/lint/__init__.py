"""Advice: what may be right and often is not. Never an error, unless a plan is to be signed."""
