"""Lowering of windows: which rows of a source a place takes, by their dates or their order.

A place takes what is dated up to it. A look that comes later takes what is dated up to the day of
the look, also of a whole period that is not over by then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.durations import duration
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ONE, day, number
from compdsl.ir.model import Fetch, Operand
from compdsl.syntax import expressions as x

Match = tuple[tuple[str, Operand], ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Which rows a window takes: equal periods, and bounds on the order column."""

    match: Match = ()
    order: str | None = None
    upto: Operand | None = None
    inclusive: bool = True
    after: Operand | None = None


def window_of(low: Lowering, context: Context) -> x.Window | None:
    """Return the window that reaches a place: in a clause for each period, that period."""
    if context.window is None and context.period is not None:
        return x.Window(low.plan.block.span, "of", context.period)
    return context.window


def own_place(low: Lowering, context: Context, source: Context, place: str) -> str:
    """Return where the record at hand stands among the rows of the source."""
    lifted = low.steps.lift(context.frame, place, side=context.side)
    if lifted is not None:
        return lifted
    assert context.row_key is not None
    assert source.row_key is not None
    operation = Fetch(
        other=source.frame, keys=(source.row_key,), args=(context.row_key,), column=place
    )
    return low.steps.column(context.frame, operation, "number")


def reach_of(low: Lowering, context: Context, source: Context, *, own: bool) -> Reach:
    """Say which rows the window of the place takes."""
    if source.date is None or context.date is None:
        return Reach()
    window = window_of(low, context)
    known = context.known if context.known is not None else context.date
    if window is None:
        return _up_to(low, context, source, known, own=own)
    if window.kind in ("of", "last"):
        assert window.period is not None
        whole = _same_period(low, context, source, window.period, window.kind == "last")
        # a later look may come before the period is over: nobody knows the rest of it then
        if context.looked_on is None:
            return Reach(whole)
        return Reach(whole, str(source.date), context.looked_on)
    date = context.date
    if window.kind == "before":
        context = before(low, context)
    bound = date if context.bound is None else context.bound
    reach = _up_to(low, context, source, bound, own=own)
    # what runs to a date runs to the day of the look
    here = context if context.looked_on is None else replace(context, date=context.looked_on)
    if window.kind == "to date":
        assert window.period is not None
        return replace(reach, match=_same_period(low, here, source, window.period, False))
    if context.whole_plan and low.plan.first is not None:
        return _since(low, context, source, reach, day(low.plan.first.isoformat()))
    if window.date is not None:
        return _since(low, context, source, reach, day(window.date.text))
    if window.kind == "rolling":
        return _rolling(low, here, source, window)
    return reach


def is_before(low: Lowering, context: Context) -> bool:
    """Whether the window of a place ends before the record or period at hand."""
    window = window_of(low, context)
    return window is not None and window.kind == "before"


def before(low: Lowering, context: Context) -> Context:
    """Return the place just before this one: without the record, or before the period."""
    if context.looked_on is not None:
        # before this is before the record or period at hand, whenever it is looked at
        context = replace(context, known=context.date, bound=None, looked_on=None)
    if context.start is None:
        return replace(context, exclusive=True)
    last = low.steps.row(context.frame, "add_days", context.start, number(-1))
    return replace(context, known=last, bound=last)


def _same_period(
    low: Lowering, context: Context, source: Context, period: x.Period, last: bool
) -> Match:
    steps = low.steps
    assert source.date is not None
    assert context.date is not None
    theirs = steps.row(source.frame, "start_of", source.date, option=period)
    here = steps.row(context.frame, "start_of", context.date, option=period, unit=period)
    if last:
        before = steps.row(context.frame, "add_days", here, number(-1))
        here = steps.row(context.frame, "start_of", before, option=period, unit=period)
    return ((theirs, here),)


def _up_to(low: Lowering, context: Context, source: Context, date: Operand, *, own: bool) -> Reach:
    if own:
        place = data.ordinal(low, source)
        here = own_place(low, context, source, place)
        return Reach((), place, here, not context.exclusive)
    return Reach((), str(source.date), date)


def _since(low: Lowering, context: Context, source: Context, reach: Reach, first: Operand) -> Reach:
    """Leave out what is dated before `first`, without touching the order."""
    assert source.date is not None
    steps = low.steps
    inside = steps.row(source.frame, "ge", source.date, first)
    yes = steps.row(context.frame, "eq", ONE, ONE)
    return replace(reach, match=(*reach.match, (inside, yes)))


def _rolling(low: Lowering, context: Context, source: Context, window: x.Window) -> Reach:
    """The last N days or months: from that long before, excluded; whole months in a period."""
    assert window.length is not None
    assert context.date is not None
    steps, frame = low.steps, context.frame
    amount, months = duration(low, context, window.length)
    back = steps.row(frame, "neg", amount)
    if months and context.period is not None and not _own(low, context.period):
        first = steps.row(frame, "start_of", context.date, option="month")
        earlier = steps.row(frame, "add_months", first, steps.row(frame, "add", back, ONE))
        after = steps.row(frame, "add_days", earlier, number(-1))
    else:
        after = steps.row(frame, "add_months" if months else "add_days", context.date, back)
    return Reach((), str(source.date), context.date, True, after)


def _own(low: Lowering, period: x.Period) -> bool:
    """Whether a period is no period of the calendar: no whole months end with it."""
    return period == "pay period" and low.plan.pay_unit == "pay period"
