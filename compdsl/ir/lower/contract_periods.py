"""Lowering of `for each month of Contract from D for 24 months`: periods counted from a date.

Period 1 starts on the date. Every edge is counted from that date, never from the edge before it, so
a month that starts on the 31st ends well in every month. The last day of a period places it.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.contract_periods import DAYS
from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.durations import constant_duration, months_and_days
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import number, text
from compdsl.ir.model import Expand, RowOperation
from compdsl.syntax import clauses as c
from compdsl.syntax.expressions import MONTHS_IN


def contract_periods(low: Lowering, scope: c.ForEachPeriod) -> Context:
    """Return each period of each row of a record, as a place on the period's last day."""
    assert scope.record is not None
    assert scope.since is not None
    steps = low.steps
    contract = data.placed(low, scope.record.name)
    anchor = lower_column(low, contract, scope.since, "counted from")
    count, step = _counted(low, scope)
    rows = tuple(
        {
            "from": number(step * position),
            "to": number(step * (position + 1)),
            "name": text(f"{scope.period} {position + 1}"),
        }
        for position in range(count)
    )
    name = f"{scope.period} of {scope.record.name} from {anchor} for {count}"
    about = f"each {scope.period} of each {scope.record.name}"
    frame = steps.frame(name, Expand(of=contract.frame, rows=rows), about)
    here = steps.up(frame, anchor)
    moved: RowOperation = "add_months" if scope.period in MONTHS_IN else "add_days"
    first, after = (
        steps.row(frame, moved, here, steps.field(frame, edge, "number"), kind="date")
        for edge in ("from", "to")
    )
    start = steps.as_column(frame, first, f"first day of the {scope.period}")
    end = steps.row(frame, "add_days", after, number(-1), kind="date", name="last day")
    return replace(contract.at(frame), date=end, known=end, start=start)


def period_name(low: Lowering, frame: str) -> str:
    """Return which period of its record a row is for, as in `month 3`."""
    above = low.steps.field(_counting(low, frame), "name", "text")
    made = low.steps.lift(frame, above)
    assert made is not None
    return made


def _counting(low: Lowering, frame: str) -> str:
    """Return the frame of periods that a frame was made of."""
    source = low.steps.frames[frame].source
    while not isinstance(source, Expand):
        assert hasattr(source, "of"), frame
        frame = source.of
        source = low.steps.frames[frame].source
    return frame


def _counted(low: Lowering, scope: c.ForEachPeriod) -> tuple[int, int]:
    """Return how many periods there are, and how many months or days each has."""
    assert scope.length is not None
    step = MONTHS_IN.get(scope.period) or DAYS.get(scope.period, 1)
    length = constant_duration(low, scope.length)
    months, days = months_and_days(length) if length is not None else (0, 0)
    whole = months if scope.period in MONTHS_IN else days
    if whole <= 0 or whole % step:
        low.unsupported(scope.length, f"`{scope.length.span.text}` counted by the {scope.period}")
        return 0, step
    return whole // step, step
