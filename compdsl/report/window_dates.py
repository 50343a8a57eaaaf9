"""Which dates a window covers at a place, and in words."""

from __future__ import annotations

from datetime import date

from compdsl.ir.lower.durations import months_and_days
from compdsl.ir.lower.plan import header
from compdsl.names.symbols import Plan
from compdsl.report.contract.words import counted
from compdsl.run.calendar import PlanCalendar, add_days, add_months
from compdsl.syntax import expressions as x


def window_words(window: x.Window) -> str:
    """Return what a window covers, wherever it stands."""
    period = window.period
    match window.kind:
        case "of":
            return f"the whole {period} that holds the day at hand"
        case "last":
            return f"the whole {period} before the one that holds the day at hand"
        case "to date":
            return f"from the first day of the {period} up to and including the day at hand"
        case "rolling":
            assert window.length is not None
            length = counted(window.length.amount, window.length.unit)
            return f"the {length} that end with the day at hand"
        case "start":
            return "everything up to and including the day at hand"
        case "since":
            since = window.date.text if window.date is not None else ""
            return f"from {since} up to and including the day at hand"
        case "before":
            return "everything before the record at hand"


def window_dates(
    plan: Plan, window: x.Window, day: date, *, in_period: bool
) -> tuple[date | None, date] | None:
    """Return the first and last date that a window covers at a day; the first None if it is open.

    None where the plan's calendar is not known. `in_period` says that the place is the end of a
    period, where the last months are whole ones.
    """
    if plan.first is None or plan.pays is None:
        return None
    calendar, at = PlanCalendar.of(header(plan)), day.toordinal()
    if window.kind in ("start", "before"):
        return None, day
    if window.kind == "since" and window.date is not None:
        return date.fromisoformat(window.date.text), day
    if window.kind == "rolling" and window.length is not None:
        return _rolling(window.length, day, in_period=in_period and plan.pay_unit != "pay period")
    if window.period is None:
        return None
    first = calendar.start_of(window.period, at)
    if window.kind == "last":
        first = calendar.start_of(window.period, first - 1)
        at = first
    last = at if window.kind == "to date" else calendar.end_of(window.period, at)
    return date.fromordinal(first), date.fromordinal(last)


def _rolling(length: x.Duration, day: date, *, in_period: bool) -> tuple[date, date] | None:
    months, days = months_and_days(length)
    if days:
        after = add_days(day.toordinal(), -days)
    elif in_period:
        after = add_months(day.replace(day=1).toordinal(), 1 - months)
        after = after - 1 if isinstance(after, int) else after
    else:
        after = add_months(day.toordinal(), -months)
    return (date.fromordinal(after + 1), day) if isinstance(after, int) else None
