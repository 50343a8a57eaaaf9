"""Data in and out: tables are read and checked here, ledgers and rejects are written here.

This is the only place beside the command line that touches files. `reading` gives tables of engine
values and an account of every row, `schema` says what a plan needs, `writing` writes whole files or
none.
"""
