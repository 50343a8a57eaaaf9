"""The reference pages as data: what a clause or word means, for hovers and completion."""
