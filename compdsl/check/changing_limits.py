"""Limits per period that change while a period runs: how much of it is left is not worked out."""

from __future__ import annotations

from datetime import date

from compdsl.check.over_time import days_of_change
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import MONTHS_IN


def changing_limit(typed: Typed, block: Block, clause: c.Clause | c.TypeName) -> TooEarly | None:
    """Return a limit that holds the amounts of a period together and changes within one."""
    if not isinstance(clause, c.AtMost) or not isinstance(clause.scope, str):
        return None
    if clause.excess == "carried":
        return None  # the limit of the period's last day holds for the whole of it
    own = block.first(c.ForEachPeriod)
    alone = own is not None and own.period == clause.scope and own.record is None
    if alone and block.first(c.EarnedOn) is None:
        return None
    days = sorted(days_of_change(typed, clause.amount))
    day = next((each for each in days if not _begins(typed, each, clause.scope)), None)
    if day is None:
        return None
    hint = f"let it change on the first day of a {clause.scope}"
    return TooEarly(clause.span, f"a limit per {clause.scope} that changes on {day}", hint)


def _begins(typed: Typed, text: str, period: str) -> bool:
    """Whether a period of the calendar begins on a day."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return True  # a date that does not exist is reported as such
    if period == "day":
        return True
    if period == "week":
        return day.isoweekday() == 1
    starts = typed.symbols.plan.year_starts if typed.symbols.plan is not None else 1
    step = MONTHS_IN.get(period, 0)
    return bool(step) and day.day == 1 and (day.month - starts) % step == 0
