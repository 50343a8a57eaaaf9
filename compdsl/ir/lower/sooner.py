"""Lowering of `vest 50% of the rest`: what of each part comes on the day of a leaving line.

Of each row, the share of what has not vested by then is taken from later parts: evenly, by
cumulative rounding in the order of their days, or from one end. The rest stays on its dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from compdsl.ir.lower import leaving, waiting
from compdsl.ir.lower.data import fold
from compdsl.ir.lower.release import Parts
from compdsl.ir.lower.schedules import share_of
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import FAR, ZERO, number, said
from compdsl.ir.model import Operand, Running
from compdsl.syntax import clauses as c


@dataclass(frozen=True, slots=True)
class Sooner:
    """What comes sooner of each part, on which day, and what stays on its date."""

    amount: str
    day: str
    stays: str


def sooner(low: Lowering, days: list[leaving.Day], parts: Parts, due: str) -> Sooner | None:
    """Return what comes sooner of each part; `due` is its day after all other lines."""
    for day in days:
        lines = [(k, line) for k, line in enumerate(day.lines, 1) if line.action == "vest share"]
        if lines:
            return _on_day(low, day, lines, parts, due)
    return None


def _on_day(
    low: Lowering, day: leaving.Day, lines: list[tuple[int, c.Leaving]], parts: Parts, due: str
) -> Sooner:
    steps, frame, unit = low.steps, parts.frame, parts.rows.unit
    later = leaving.still_to_come(low, day, parts, due)
    applies = leaving.one_of(low, frame, day.action, [k for k, _ in lines])
    open_ = steps.all_of(frame, applies, later, name="not vested by then")
    size = steps.row(frame, "if", open_, steps.row(frame, "abs", parts.amount), ZERO, unit=unit)
    made: Operand = ZERO
    for k, line in lines:
        here = steps.row(frame, "same", day.action, number(k))
        made = steps.row(frame, "if", here, _taken(low, parts, line, size), made, unit=unit)
    is_below = steps.row(frame, "lt", parts.amount, ZERO)
    minus = steps.row(frame, "neg", made, unit=unit)
    amount = steps.row(frame, "if", is_below, minus, made, unit=unit, name="comes sooner")
    stays = steps.row(frame, "sub", parts.amount, amount, unit=unit, name="stays on its date")
    for k, line in lines:
        here = steps.row(frame, "same", day.action, number(k))
        low.note(
            frame, parts.rows.component,
            f"{said(line.span.text)}: {{{amount}}} of {{{parts.amount}}} comes on {{{day.left}}}",
            1, steps.all_of(frame, open_, here),
        )  # fmt: skip
    return Sooner(amount, day.left, stays)


def _taken(low: Lowering, parts: Parts, line: c.Leaving, size: str) -> str:
    """Return what a line takes of each part that has not vested, whose sizes are given."""
    steps, frame, unit = low.steps, parts.frame, parts.rows.unit
    row = steps.lift(frame, waiting.row_number(low, parts.rows))
    assert row is not None
    order = (steps.row(frame, "otherwise", parts.due, FAR), parts.number)
    running = Running(agg="sum", value=size, partition=(row,), order=order)
    upto = steps.column(frame, running, "number", unit)
    before = steps.row(frame, "sub", upto, size, unit=unit)
    share = share_of(line.share)

    def of(amount: str) -> str:
        return _share(low, frame, amount, share, unit)

    if "rest evenly" in line.options:
        return steps.row(frame, "sub", of(upto), of(before), unit=unit)
    whole = fold(low, frame, frame, "sum", ((row, row),), size, unit=unit)
    taken: str = of(whole)
    if "rest soonest" in line.options:
        ends = [steps.row(frame, "min", each, taken, unit=unit) for each in (upto, before)]
    else:
        first = steps.row(frame, "sub", whole, taken, unit=unit)
        ends = [steps.row(frame, "max", each, first, unit=unit) for each in (upto, before)]
    return steps.row(frame, "sub", ends[0], ends[1], unit=unit)


def _share(low: Lowering, frame: str, amount: str, share: Fraction, unit: str) -> str:
    """Return a share of an amount, to the nearest smallest unit."""
    return low.steps.row(
        frame, "allocate", amount, number(share.numerator), ZERO, number(share.denominator),
        option=unit, unit=unit,
    )  # fmt: skip
