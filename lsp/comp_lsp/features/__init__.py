"""What the server can answer: one module for each feature, pure functions of an analysis."""
