"""Lowering of `pause during Leave from A to B`: the later parts of a vesting move.

Parts are dated from the anchor first. A pause moves every part that would come on or after its
first day, after the pauses before it have moved it; so each pause is put back to where it would be
without those before it, and a part is moved by all that begin by its own day. A day that two pauses
share counts once. A pause without an end leaves what comes after its first day without a day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from compdsl.ir.lower import data, leaving_days, schedules, waiting
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, NO, ONE, ZERO, number, said
from compdsl.ir.model import Fold, Operand, Pairs, Running
from compdsl.syntax import clauses as c


def moved(
    low: Lowering, context: Context, rows: Rows, line: c.Payable, made: schedules.Schedule,
    anchor: Operand, nominal: Operand,
) -> Operand:  # fmt: skip
    """Return the day of each part of a vesting after the pauses of the earning, if it has any."""
    pause = rows.release.first(c.Pause)
    if pause is None:
        return nominal
    steps, frame = low.steps, context.frame
    met, starts, length = _Paused(low, rows, line, pause, made).lower()
    upto: Operand = nominal
    by_months = pause.moving == "months"
    if pause.moving == "skipping":
        by_months = bool(made.parts[0].move[0])
        upto = steps.field(frame, "months" if by_months else "days", "number")
    row = steps.up(frame, waiting.row_number(low, rows))
    match = ((steps.up(met, waiting.row_number(low, rows)), row),)
    fold = Fold(other=met, agg="sum", value=length, match=match, order=starts, upto=upto)
    later = steps.column(frame, fold, "number", name="moved by pauses")
    if by_months:
        day, _ = schedules.dates(low, context, made, anchor, later)
    else:
        day = steps.row(frame, "add_days", nominal, later)
    here = steps.row(frame, "ne", later, ZERO)
    here = steps.row(frame, "otherwise", here, NO)
    words = said(pause.span.text)
    low.note(frame, rows.component, f"{words}: {{{nominal}}} becomes {{{day}}}", 1, here)
    return day


class _Paused:
    """The pauses that each row of a component meets: where each begins, and by how much it moves.

    Both are days and numbers of days or months or, where instalments are skipped, places on the
    schedule, in months or days from the anchor.
    """

    def __init__(
        self, low: Lowering, rows: Rows, line: c.Payable, pause: c.Pause, made: schedules.Schedule
    ) -> None:
        steps = low.steps
        source = data.placed(low, pause.record.name)
        at = replace(source, record=pause.record.name)
        first, last = (data.path(low, at, path) for path in (pause.first, pause.last))
        known = steps.filter(
            source.frame, steps.row(source.frame, "defined", first), f"{rows.component}.pauses"
        )
        assert source.payee is not None
        match = ((rows.payee, steps.up(known, source.payee)),)
        self.steps, self.pause, self.made = steps, pause, made
        self.frame = steps.frame(
            f"{rows.component}.paused", Pairs(of=rows.frame, other=known, match=match),
            f"each {pause.record.name} that pauses it",
        )  # fmt: skip
        self.first, self.last = (
            steps.up(self.frame, steps.up(known, each), side=True) for each in (first, last)
        )
        self.row = steps.up(self.frame, waiting.row_number(low, rows))
        assert line.release.date is not None
        at = replace(rows.context, known=AS_OF)
        anchor = leaving_days.worked_out(low, at, line.release.date)
        self.anchor = steps.up(self.frame, steps.as_column(rows.frame, anchor, "vests from"))

    def lower(self) -> tuple[str, str, str]:
        """Return the frame of the pauses, where each begins, and its length."""
        steps, frame = self.steps, self.frame
        ended = steps.row(frame, "add_days", self._running("largest", self.last), ONE)
        ended = steps.row(frame, "otherwise", ended, self.anchor)
        start = steps.row(frame, "max", self.first, self.anchor, ended, kind="date")
        if self.pause.moving == "skipping":
            return self._skipped(start)
        day_after = steps.row(frame, "add_days", self.last, ONE)
        is_days = self.pause.moving != "months"
        between = steps.row(
            frame, "days_between" if is_days else "months_between", start, day_after
        )
        length = steps.row(frame, "max", ZERO, between, name="length of the pause")
        back = steps.row(frame, "neg", self._running("sum", length))
        begins = steps.row(frame, "add_days" if is_days else "add_months", start, back)
        return frame, begins, length

    def _skipped(self, start: str) -> tuple[str, str, str]:
        """Count the instalments of the schedule from the first day of a pause to its last."""
        steps, frame = self.steps, self.frame
        months, days = self.made.parts[0].move
        step = number(months or days)
        day_before = steps.row(frame, "add_days", start, number(-1))
        before, upto = (self._places(each, bool(months), step) for each in (day_before, self.last))
        skipped = steps.row(frame, "max", ZERO, steps.row(frame, "sub", upto, before))
        length = steps.row(frame, "mul", skipped, step, name="instalments skipped")
        next_ = steps.row(frame, "mul", steps.row(frame, "add", before, ONE), step)
        return frame, steps.row(frame, "sub", next_, self._running("sum", length)), length

    def _places(self, day: str, is_months: bool, step: Operand) -> str:
        """Return how many instalments the schedule has up to a day."""
        steps, frame = self.steps, self.frame
        day = steps.row(frame, "max", day, self.anchor, kind="date")
        gone = steps.row(frame, "months_between" if is_months else "days_between", self.anchor, day)
        return steps.row(frame, "floor", steps.row(frame, "div", gone, step))

    def _running(self, agg: Literal["sum", "largest"], value: str) -> str:
        """Return an aggregate of the pauses of a row before each one."""
        running = Running(
            agg=agg, value=value, partition=(self.row,), order=(self.first,), inclusive=False
        )
        kind: Literal["number", "date"] = "number" if agg == "sum" else "date"
        return self.steps.column(self.frame, running, kind)
