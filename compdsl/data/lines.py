"""Text of CSV lines, the same bytes on every system and Python version."""

from __future__ import annotations

from collections.abc import Iterable


def csv_line(cells: Iterable[str]) -> str:
    """Return cells as one line of CSV, quoted only where that is needed."""
    return ",".join(map(_cell, cells)) + "\n"


def _cell(text: str) -> str:
    if any(sign in text for sign in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text
