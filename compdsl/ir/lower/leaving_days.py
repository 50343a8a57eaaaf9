"""The last day of taking part, as it is seen from a place: missing until it has come.

Whoever reads it for January does not know yet that somebody leaves in September, however late the
run. So it is missing where it comes after the day up to which the place may read facts, and a day
that is worked out from it is looked at again on the day that it gives.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.last_day import reading_last_day
from compdsl.check.measures import aggregates_of
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, nothing
from compdsl.ir.model import Operand
from compdsl.syntax import expressions as x


def is_last_day(low: Lowering, record: str, name: str) -> bool:
    """Whether a field is the last day on which somebody takes part."""
    part = low.record(record).takes_part
    return part is not None and part.last is not None and part.last.name == name


def as_seen(low: Lowering, context: Context, record: str, name: str, column: str) -> str:
    """Return a field as the place sees it: a last day that is still to come is missing."""
    seen = seen_up_to(context)
    if seen is None or seen == AS_OF or not is_last_day(low, record, name):
        return column
    steps, frame = low.steps, context.frame
    come = steps.row(frame, "le", column, seen)
    kind = steps.type_of(column)
    return steps.row(frame, "if", come, column, nothing(kind), name=f"{name} if come", kind=kind)


def seen_up_to(context: Context) -> Operand | None:
    """Return the day up to which a place knows who has left; None means the run's date."""
    return context.known if context.known is not None else context.date


def is_read(low: Lowering, written: x.Expr) -> bool:
    """Whether an expression reads the last day of somebody."""
    return reading_last_day(low.typed, written) is not None


def worked_out(low: Lowering, context: Context, written: x.Expr) -> Operand:
    """Return a day that a line names, which may rest on somebody's leaving.

    `left_on otherwise closed_on + 90 days` is the 90th day for whoever leaves later than that: what
    was earned or paid on it stays there. So the day is looked at again on the day that it gives.
    """
    if not is_read(low, written) and not aggregates_of(low.typed, written):
        return low.works.expression(low, context, written)
    there = low.works.expression(low, replace(context, known=context.date), written)
    day = low.steps.as_column(context.frame, there)
    first = low.steps.row(context.frame, "otherwise", day, AS_OF)
    return low.works.expression(low, replace(context, known=first), written)
