"""The day on which something is earned, against the place that it is worked out at.

What an earning reads is known at its place: the record's date, the last day of a period. `stands`
says of `on DATE` what its words alone show: at the place or later, before it, or that only the data
can tell. A day before the place is a mistake; one that the data gives is never taken before it.
"""

from __future__ import annotations

import datetime
from typing import Literal

from compdsl.check import wording_windows as words
from compdsl.check.typed import Typed, calendar_period
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

Standing = Literal["later", "earlier", "open"]


def check_earned_on(typed: Typed, block: Block, report: Report) -> None:
    """Report a day of earning that comes before the place."""
    earned = block.first(c.EarnedOn)
    if earned is None or stands(typed, block) != "earlier":
        return
    scope = block.first(c.ForEachRecord)
    if scope is not None:
        report.add(words.earned_before_record(earned, scope))
        return
    period = _period(block)
    if period is not None:
        report.add(words.earned_before_end(earned, calendar_period(typed, period)))


def stands(typed: Typed, block: Block) -> Standing:
    """Return where the day of a block's `on DATE` stands: at its place or later, or earlier."""
    earned = block.first(c.EarnedOn)
    return "later" if earned is None else _stands(typed, block, earned.date)


def _stands(typed: Typed, block: Block, date: x.Expr) -> Standing:
    match date:
        case x.Brackets():
            return _stands(typed, block, date.inner)
        case x.PeriodEdge():
            return "later" if date.edge == "end" else "earlier"
        case x.Path():
            return "later" if is_own_date(typed, block, date) else "open"
        case x.DateLiteral():
            return _fixed_day(typed, block, date)
        case x.Arithmetic() if typed.types.get(date.right, UNKNOWN).kind == "duration":
            return _moved(typed, block, date)
        case x.Call() if date.word.name in ("min", "max"):
            wanted: Standing = "later" if date.word.name == "max" else "earlier"
            sides = {_stands(typed, block, each) for each in date.arguments}
            return wanted if wanted in sides else sides.pop() if len(sides) == 1 else "open"
        case x.Conditional():
            sides = {_stands(typed, block, each) for each in (date.then, date.otherwise)}
            return sides.pop() if len(sides) == 1 else "open"
        case _:
            return "open"


def _moved(typed: Typed, block: Block, date: x.Arithmetic) -> Standing:
    start = _stands(typed, block, date.left)
    if date.sign == "+":
        return "later" if start == "later" else "open"
    if start == "later":
        # back from the record's own date is before it; back from the end of a period may not be
        back = date.right
        is_none = isinstance(back, x.Duration) and back.amount == 0
        inner = date.left
        while isinstance(inner, x.Brackets):
            inner = inner.inner
        is_own = isinstance(inner, x.Path) or _is_end_of_own(block, inner)
        return "later" if is_none else "earlier" if is_own else "open"
    return start


def is_own_date(typed: Typed, block: Block, path: x.Path) -> bool:
    """Whether a path is the date that places the record of a block."""
    scope = block.first(c.ForEachRecord)
    record = typed.symbols.record(scope.record.name) if scope is not None else None
    ref = typed.refs.get(path)
    if record is None or record.on is None or ref is None:
        return False
    own = tuple(word.name for word in record.on.words)
    return ref.kind == "field" and ref.start == "row" and ref.fields == own


def _is_end_of_own(block: Block, date: x.Expr) -> bool:
    """Whether a day is the last of the period that the block is worked out for."""
    return isinstance(date, x.PeriodEdge) and date.period == _period(block)


def _period(block: Block) -> x.Period | None:
    for clause in block.clauses:
        match clause:
            case c.ForEachPeriod():
                return clause.period
            case c.ForMonths():
                return "month"
            case _:
                continue
    return None


def _fixed_day(typed: Typed, block: Block, date: x.DateLiteral) -> Standing:
    """A day that is written out is too early when it comes before the first place of the plan."""
    plan, period = typed.symbols.plan, _period(block)
    if plan is None or plan.first is None:
        return "open"
    period = calendar_period(typed, period) if period is not None else None
    if period == "pay period":
        return "earlier" if date.text < plan.first.isoformat() else "open"
    first = plan.first if period is None else _last_day(plan.first, period, plan.year_starts)
    return "earlier" if date.text < first.isoformat() else "open"


def _last_day(day: datetime.date, period: x.Period, year_starts: int) -> datetime.date:
    """Return the last day of the period that holds a day."""
    if period == "day":
        return day
    if period == "week":
        return day + datetime.timedelta(days=6 - day.weekday())
    months = x.MONTHS_IN.get(period, 1)
    passed = (day.month - year_starts) % months
    month = day.month - 1 - passed + months
    return datetime.date(day.year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
