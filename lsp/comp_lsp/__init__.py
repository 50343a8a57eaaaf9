"""The language server of Comp."""
