"""One line a diagnostic, as editors and `grep` expect: `plan.comp:31:8: error[COMP214] message`."""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.diagnostics.cells import clean
from compdsl.diagnostics.model import Diagnostic


def line(diagnostics: Iterable[Diagnostic]) -> str:
    """Return `file:line:column: severity[code] message` for each; an unknown place is left out."""
    return "".join(_one(item) + "\n" for item in diagnostics)


def _one(item: Diagnostic) -> str:
    where = item.place if item.span is None else str(item.span)
    return clean(f"{where}: " if where else "") + clean(
        f"{item.severity}[{item.code}] {item.message}"
    )
