"""Quotas over windows: a longer window adds parts up, a shorter one needs a `split` line."""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.check import wording_windows as words
from compdsl.check.checking import Checking
from compdsl.check.grain import length
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import Split
from compdsl.syntax.declarations import QuotaHeader
from compdsl.syntax.expressions import Expr, Period


def check_parts(check: Checking, expr: Expr, quotas: Iterable[str], window: Period) -> None:
    """Report quotas whose parts are longer than a window that is put to them."""
    for name in sorted(quotas):
        symbol = check.typed.symbols.names[name]
        part = shortest_part(symbol)
        if part is not None and length(part) > length(window) and window != "pay period":
            check.report.add(words.part_too_long(expr, symbol, part, window))


def shortest_part(symbol: Symbol) -> Period | None:
    """Return the shortest period that a quota is given for, by its header or a `split` line."""
    header = symbol.block.header
    if not isinstance(header, QuotaHeader) or header.per is None:
        return None
    parts = [header.per, *(split.period for split in symbol.block.all(Split))]
    return min(parts, key=length)
