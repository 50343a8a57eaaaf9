"""COMP710: pay that rewards only what just happened."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import VARIABLE, Looked, is_later


def short_term(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where nothing is deferred, vested or taken back."""
    earnings = [symbol for symbol, _ in looked.earnings(*VARIABLE)]
    later = any(is_later(symbol.block) for symbol in earnings)
    if not earnings or later or looked.typed.file.of_kind("clawback"):
        return
    message = "everything is paid at once and for good, so the plan rewards only the short term"
    hint = "hold back a part, as in `payable 20% 90 days after …`, or add a `clawback`"
    yield advice("COMP710", message, looked.plan, hint)
