"""Lowering of parts that wait: the first day on which a condition holds, and shares that come with
each record.

Each row meets the days on which the condition can begin to hold (`changing`), and the first of
them on which it does is the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compdsl.ir.lower import changing, data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import NO, ZERO, nothing, number
from compdsl.ir.model import Fold, Operand, Ordinal, Pairs, Running, Shift
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x


def row_number(low: Lowering, rows: Rows) -> str:
    """Return the number of each row of a component."""
    order = (rows.earned_on, rows.place, rows.cause)
    return low.steps.column(rows.frame, Ordinal(order=order), "number", name="row")


def first_day(low: Lowering, rows: Rows, context: Context, condition: x.Expr) -> str:
    """Return, on the rows of a component, the first day on which a condition holds.

    It is not before the day on which the row is earned, and undefined while no day has come.
    """
    steps, frame = low.steps, rows.frame
    number_ = row_number(low, rows)

    def holds(at: Context, day: str) -> str:
        made = lower_column(low, at.later(day), condition)
        low.demand(made, f"`{condition.span.text}`", condition.span)
        return steps.row(at.frame, "otherwise", made, NO)

    at_once = holds(context, rows.earned_on)
    later: Operand | None = None
    for met in changing.days_of(low, rows, context, condition):
        earned = steps.lift(met.frame, rows.earned_on)
        assert earned is not None
        day = steps.row(met.frame, "max", met.day, earned, kind="date")
        found = _first(low, met.frame, (frame, number_), day, holds(context.at(met.frame), day))
        later = found if later is None else _earlier(low, frame, later, found)
    if later is None:
        later = steps.row(frame, "add_days", rows.earned_on, ZERO)
        later = steps.row(frame, "if", at_once, later, nothing("date"))
    return steps.row(frame, "if", at_once, rows.earned_on, later, name="first day")


def _first(low: Lowering, met: str, row: tuple[str, str], day: str, holds: str) -> str:
    """Return the first of the days that a row meets on which the condition holds."""
    frame, number_ = row
    if met == frame:
        return low.steps.row(met, "if", holds, day, nothing("date"), kind="date")
    theirs = low.steps.lift(met, number_)
    assert theirs is not None
    fold = Fold(other=met, agg="smallest", value=day, where=holds, match=((theirs, number_),))
    return low.steps.column(frame, fold, "date")


def _earlier(low: Lowering, frame: str, one: Operand, other: str) -> str:
    """Return the earlier of two days that may not be known."""
    steps = low.steps
    first = steps.row(frame, "otherwise", one, other)
    second = steps.row(frame, "otherwise", other, one)
    return steps.row(frame, "min", first, second, kind="date")


# --- with each -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shared:
    """Parts that came with records: one for each. All names but `frame` are its columns."""

    frame: str
    row: str
    amount: str
    due: str
    number: str


def with_each(
    low: Lowering, rows: Rows, clause: c.Payable, waiting: str, amount: str, parts: int
) -> Shared:
    """Share out the waiting parts of one line in proportion to records that refer to its row.

    What has come is the largest so far of min(1, sum of the records / all), so a negative record
    takes nothing back; what a record adds is the growth of the amount that has come. Where all is
    not above zero, everything comes at once. `waiting` is a frame made of the rows, with `amount`;
    the numbers of the parts come after `parts`.
    """
    steps, release, shown = low.steps, clause.release, low.plan.currency
    assert isinstance(release.ratio, x.Arithmetic)
    here = rows.context.at(waiting)
    met, source = _records_of(low, rows, here, release)
    row, earned = (steps.lift(met, column) for column in (row_number(low, rows), rows.earned_on))
    assert row is not None
    assert earned is not None
    day = steps.up(met, str(source.date), side=True)
    due = steps.row(met, "max", day, earned, kind="date")
    order = (due, steps.up(met, data.ordinal(low, source), side=True))
    field = low.typed.refs[release.ratio.left].fields
    adds = steps.up(met, data.chain(low, source, source.record, field), side=True)
    whole = steps.up(met, lower_column(low, here, release.ratio.right, "all of it"))

    def running(agg: Literal["sum", "count", "largest"], value: str) -> str:
        made = Running(agg=agg, value=value, partition=(row,), order=order)
        return steps.column(met, made, "number", "" if agg == "count" else shown)

    total = steps.row(met, "min", steps.row(met, "max", ZERO, running("sum", adds)), whole)
    reached = running("largest", total)
    shift = Shift(value=reached, partition=(row,), order=order, first=ZERO)
    before = steps.column(met, shift, "number", shown)
    part = steps.row(
        met, "allocate", steps.up(met, amount), reached, before, whole,
        option=rows.unit, unit=rows.unit,
    )  # fmt: skip
    asked = steps.row(met, "gt", whole, ZERO)
    came = steps.row(met, "if", asked, part, ZERO, unit=rows.unit, name="came with it")
    nth = running("count", steps.as_column(met, number(1)))
    return Shared(met, row, came, due, steps.row(met, "add", nth, number(parts)))


def _records_of(
    low: Lowering, rows: Rows, here: Context, release: c.Release
) -> tuple[str, Context]:
    """Pair each waiting part with the records that refer to its row."""
    steps = low.steps
    assert release.record is not None
    source = data.placed(low, release.record.name)
    fields = low.record(source.record).fields.values()
    refers = next(each.name for each in fields if each.type.name == here.record)
    assert here.row_key is not None
    match = ((here.row_key, data.row_field(low, source, refers)),)
    pairs = Pairs(of=here.frame, other=source.frame, match=match)
    name = f"{rows.component}.with {source.record}"
    return steps.frame(name, pairs, f"each {source.record} of a part"), source
