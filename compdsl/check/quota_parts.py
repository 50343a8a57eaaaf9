"""Quotas over windows: a longer window adds parts up, a shorter one needs a `split` line."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from compdsl.check import wording_windows as words
from compdsl.check.checking import Checking
from compdsl.check.grain import length
from compdsl.check.typed import Typed, calendar_period
from compdsl.check.vestings import measured
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import Split
from compdsl.syntax.declarations import QuotaHeader
from compdsl.syntax.expressions import MONTHS_IN, Duration, Expr, Period, Window

DAYS = {"day": 1, "week": 7}


def check_parts(check: Checking, expr: Expr, quotas: Iterable[str], window: Period) -> None:
    """Report quotas whose parts are longer than a window that is put to them."""
    report_parts(check.typed, expr, quotas, window, check.report)


def report_parts(
    typed: Typed, expr: Expr, quotas: Iterable[str], window: Period, report: Report
) -> None:
    """Report quotas whose parts are longer than a window, outside a walk over expressions."""
    window = calendar_period(typed, window)
    for symbol, part in _parts(typed, quotas):
        if not _fits(typed, part, window):
            report.add(words.part_too_long(expr, symbol, part, f"a {window}"))


def _fits(typed: Typed, part: Period, window: Period) -> bool:
    """Whether a window is made of whole parts; weeks belong to where they start."""
    if "pay period" not in (part, window):
        return length(part) <= length(window)
    plan = typed.symbols.plan
    twice = plan is not None and plan.pays is not None and plan.pays.unit == "half month"
    return part in ("day", window) or (twice and window in MONTHS_IN)


def check_rolling(check: Checking, expr: Expr, quotas: Iterable[str], span: Duration) -> None:
    """Report quotas of which `over the last N …` does not hold whole parts."""
    unit, amount = measured(span)
    for symbol, part in _parts(check.typed, quotas):
        of_part = ("days", DAYS[part]) if part in DAYS else ("months", MONTHS_IN.get(part, 0))
        if unit != of_part[0] or not of_part[1] or amount % of_part[1]:
            check.report.add(words.part_too_long(expr, symbol, part, span.span.text))


def check_cut(check: Checking, expr: Expr, quotas: Iterable[str], window: Window) -> None:
    """Report quotas of which `since DATE` or `before this` does not hold whole parts."""
    for symbol, part in _parts(check.typed, quotas):
        if window.date is None or not _starts(check.typed, part, window.date.text):
            check.report.add(words.part_cut(expr, symbol, part, window))


def _starts(typed: Typed, part: Period, date: str) -> bool:
    """Whether a day is the first of a calendar period."""
    day = datetime.date.fromisoformat(date)
    plan = typed.symbols.plan
    starts = plan.year_starts if plan is not None else 1
    if part in DAYS:
        return part == "day" or day.weekday() == 0
    return part in MONTHS_IN and day.day == 1 and (day.month - starts) % MONTHS_IN[part] == 0


def _parts(typed: Typed, quotas: Iterable[str]) -> Iterator[tuple[Symbol, Period]]:
    for name in sorted(quotas):
        symbol = typed.symbols.names[name]
        part = shortest_part(symbol)
        if part is not None:
            yield symbol, calendar_period(typed, part)


def shortest_part(symbol: Symbol) -> Period | None:
    """Return the shortest period that a quota is given for, by its header or a `split` line."""
    header = symbol.block.header
    if not isinstance(header, QuotaHeader) or header.per is None:
        return None
    parts = [header.per, *(split.period for split in symbol.block.all(Split))]
    return min(parts, key=length)
