"""Whether a plan makes sense: names, types, grain and dates of every expression and clause."""
