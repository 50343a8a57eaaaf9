"""COMP721: a clawback that reaches further than the holdback that should secure it."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.constants import constant_duration
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import ForEachRecord, Payable, TakeBack
from compdsl.syntax.expressions import Duration

DAYS = {"days": 1, "weeks": 7, "months": 30, "quarters": 91, "years": 365}


def short_holdback(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where a window of taking back is longer than the wait of the last part."""
    for symbol in looked.typed.symbols.of_kind("clawback"):
        scope, take = symbol.block.first(ForEachRecord), symbol.block.first(TakeBack)
        within = scope.within if scope is not None else None
        window = constant_duration(looked.typed, within) if within is not None else None
        if window is None or within is None or take is None:
            continue
        for word in take.earnings:
            earning = looked.typed.symbols.names.get(word.name)
            held = earning.block.all(Payable) if earning is not None else []
            waits = [part.release.wait for part in held if part.release.wait is not None]
            if not waits or max(map(length, waits)) >= length(window):
                continue
            message = (
                f"`{symbol.name}` takes back for {window.amount} {window.unit}, longer than the "
                f"last part of `{word.name}` is held back"
            )
            hint = "hold back as long as the clawback reaches, or shorten the clawback"
            last = max((p for p in held if p.release.wait), key=_wait)
            related = (Related(last.span, "held back until here"),)
            yield advice("COMP721", message, within.span, hint, related=related)


def length(time: Duration) -> int:
    """Return about how many days a time is, for comparing."""
    return time.amount * DAYS[time.unit]


def _wait(part: Payable) -> int:
    return length(part.release.wait) if part.release.wait is not None else 0
