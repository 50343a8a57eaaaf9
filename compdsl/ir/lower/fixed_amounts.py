"""Lowering of tiers that pay fixed amounts: what is newly reached at a place of the clause.

The value reached is the amount of the band (`whole`), or of all bands up to it (`marginal`). A
record or period earns the value there less the value at the clause's row before it in the window,
so the rows of a window add up to the value that it reached, and falling back gives back.
"""

from __future__ import annotations

from compdsl.check.measures import aggregates_of
from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO, day, nothing, number
from compdsl.ir.lower.tiers import Reached, band_number, bands, rate_of, rate_unit, reached
from compdsl.ir.lower.windows import own_place
from compdsl.ir.model import Operand, Shift
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import TiersHeader


def newly_reached(low: Lowering, context: Context, name: str) -> str:
    """Return what a place earns at tiers whose rows are money."""
    steps, frame, shown = low.steps, context.frame, rate_unit(low, name)
    header, _ = bands(low, name)
    value = value_reached(low, context, name, reached(low, context, header))
    date, order = _stands(low, context, header)
    start = window_start(low, context.frame, header, date)
    assert context.payee is not None
    partition = (context.payee,) if start is None else (context.payee, start)
    shift = Shift(value=value, partition=partition, order=order, first=number(0))
    before = steps.column(frame, shift, "number", shown, f"{name} before")
    new = steps.row(frame, "sub", value, before, unit=shown)
    low.note(frame, "", f"{name}: {{{value}}} reached, {{{before}}} before: {{{new}}}", 2)
    if start is None:
        return new
    inside = steps.row(frame, "defined", start)
    return steps.row(frame, "if", inside, new, ZERO, unit=shown, name=f"new in {name}")


def value_reached(low: Lowering, context: Context, name: str, at: Reached) -> str:
    """Return the amount of the highest band reached, or of all bands up to it."""
    header, rows = bands(low, name)
    steps, frame, shown = low.steps, context.frame, rate_unit(low, name)
    band = band_number(low, context, name, at, at.end)
    if header.mode == "whole":
        return rate_of(low, context, name, band)
    made: Operand = lower(low, context, rows[0].rate)
    for position, row in enumerate(rows[1:], start=2):
        hit = steps.row(frame, "ge", band, number(position))
        more = steps.row(frame, "add", made, lower(low, context, row.rate), unit=shown)
        made = steps.row(frame, "if", hit, more, made, unit=shown)
    return steps.as_column(frame, made, f"{name} so far", shown)


def _stands(
    low: Lowering, context: Context, header: TiersHeader
) -> tuple[Operand, tuple[str, ...]]:
    """Return the date of a place by the measure, and the order of the clause's places."""
    date = context.date
    assert date is not None
    if not context.record:
        return date, (context.start,) if context.start is not None else ()
    on: x.Path | None = None
    for counted in aggregates_of(low.typed, header.measure):
        if counted.path.first.name == context.record:
            on = counted.on
    source = data.placed(low, context.record, on)
    place = own_place(low, context, source, data.ordinal(low, source))
    return date if on is None else data.path(low, context, on), (place,)


def window_start(low: Lowering, frame: str, header: TiersHeader, date: Operand) -> str | None:
    """Return the first day of the tiers' window that holds a date; undefined outside it."""
    over, steps = header.over, low.steps
    if over is None or over.kind == "plan":
        return None
    if over.date is None:
        return steps.row(frame, "start_of", date, option=str(over.period))
    inside = steps.row(frame, "ge", date, day(over.date.text))
    return steps.row(frame, "if", inside, day(over.date.text), nothing("date"))
