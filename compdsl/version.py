"""The version of Comp, read by packaging, by `comp --version` and by the parser's cache."""

__version__ = "0.1.0"
