"""Reports: statements, explanations, the outcomes of examples, all as values and as text."""
