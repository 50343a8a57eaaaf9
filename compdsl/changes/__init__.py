"""Changes that a plan's author may want at a place: one family a module, each change compiles."""
