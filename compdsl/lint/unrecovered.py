"""COMP722: a draw that is never recovered."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import DrawRecovery, ForMonths


def unrecovered(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on a draw without recovery that has no last month: it is a salary by another name."""
    for symbol in looked.typed.symbols.of_kind("draw"):
        recovery = symbol.block.first(DrawRecovery)
        if recovery is None or recovery.how != "nothing" or symbol.block.first(ForMonths):
            continue
        message = f"`{symbol.name}` is never recovered and never ends"
        hint = "limit it, as in `for months 1 to 6 from joined_on`, or recover it from later pay"
        yield advice("COMP722", message, recovery.span, hint)
