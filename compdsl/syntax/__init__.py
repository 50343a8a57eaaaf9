"""Syntax: from text to lines to tree, and back to well laid out text."""
