"""Why a cell, a row or a file is not taken, as it travels inside this package.

Both are caught before anything leaves the package and become rejects and diagnostics: a mistake in
the data is a value for everybody else.
"""

from __future__ import annotations


class RefusedError(Exception):
    """A cell or a row that is not taken: what is wrong with it, and what to write instead."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class UnreadableError(Exception):
    """A file that cannot be read: what is wrong, what to do, and the line if one is to blame."""

    def __init__(self, what: str, hint: str = "", line: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.line = line
