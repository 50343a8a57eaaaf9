"""Lowering of ranks: everybody's figure at one place, largest first.

On each day that a place asks about, the figure of everybody is worked out as if that person stood
there, so a window up to date ends on that day. Those whom the plan pays and who take part on the
window's last day are ranked, of those that `among` names; all others rank after them, level with
each other.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.figures import People, beside_place, everybody
from compdsl.ir.lower.payees import is_paid
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import number
from compdsl.ir.model import Fetch, Operand, Rank
from compdsl.syntax import expressions as x


def rank(low: Lowering, context: Context, written: x.Rank) -> Operand:
    """Lower `rank of METRIC [among Rep where …]`."""
    steps, window = low.steps, _window(context, written.operand)
    if window is not None and window.kind == "last":
        assert window.period is not None
        context, window = _last_day_of(low, context, window.period), _whole(window)
    everyone = data.row_context(low, low.plan.payee, data.table(low, low.plan.payee))
    assert everyone.payee is not None
    people = People(everyone.frame, everyone.payee)
    found = everybody(low, replace(context, window=window), people)
    place = found.place
    assert place.payee is not None
    assert place.known is not None
    value = lower_column(low, place, _bare(written.operand))
    among = steps.all_of(
        place.frame,
        data.active(low, place.frame, place.payee, place.known),
        is_paid(low, place.frame, place.payee),
        _among(low, beside_place(everyone, place), written),
    )
    operation = Rank(value=value, partition=found.told, among=among, dense=written.dense)
    ranked = steps.column(place.frame, operation, "number", name="rank")
    own = Fetch(
        other=place.frame, keys=(place.payee, *found.told),
        args=(str(context.payee), *found.asked), column=ranked,
    )  # fmt: skip
    return steps.column(context.frame, own, "number")


def _last_day_of(low: Lowering, context: Context, period: x.Period) -> Context:
    """Return the place on the last day of the period before the one at hand."""
    assert context.date is not None
    steps, frame = low.steps, context.frame
    start = steps.row(frame, "start_of", context.date, option=period, unit=period)
    return replace(context, date=steps.row(frame, "add_days", start, number(-1)))


def _whole(window: x.Window) -> x.Window:
    return x.Window(window.span, "of", window.period)


def _window(context: Context, operand: x.Expr) -> x.Window | None:
    """Return the window of a rank: its figure's own, or the one that reaches it."""
    while isinstance(operand, x.Brackets):
        operand = operand.inner
    return operand.window if isinstance(operand, x.Windowed) else context.window


def _bare(operand: x.Expr) -> x.Expr:
    while isinstance(operand, x.Brackets):
        operand = operand.inner
    return operand.operand if isinstance(operand, x.Windowed) else operand


def _among(low: Lowering, people: Context, written: x.Rank) -> str | None:
    return None if written.where is None else lower_column(low, people, written.where)
