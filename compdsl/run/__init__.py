"""Running a program: the exact interpreter, the columnar engine, and the ledger they make."""
