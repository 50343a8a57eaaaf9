"""On which day what is earned becomes payable: of one entry, and of each `payable` line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compdsl.ir.model import Column, RowOp
from compdsl.pipeline import Result
from compdsl.run.interpreter import Evaluation
from compdsl.run.ledger import Entry
from compdsl.run.numbers import SCALE


@dataclass(frozen=True, slots=True)
class Fall:
    """The day on which a part falls due; `line` counts the `payable` lines of the component.

    `holder` is the key of the record that was earned for, else of the payee.
    """

    component: str
    line: int
    holder: str
    day: date
    status: str


def due_day(result: Result, entry: Entry) -> date | None:
    """Return the due day of an entry, from the payable posting of the same row: it has the column.

    None where the day is not known yet.
    """
    evaluation = result.evaluation
    assert evaluation is not None
    if entry.payable_on is not None:
        return entry.payable_on
    if entry.row < 0:
        return None  # a row of a closed ledger that is made no more
    for posting in result.program.postings:
        same = posting.frame == entry.frame and posting.component == entry.component
        if same and posting.status == "payable" and posting.payable_on is not None:
            day = evaluation.value(posting.payable_on, entry.row)
            known = isinstance(day, int) and 0 < day < date.max.toordinal()
            return date.fromordinal(day) if known and isinstance(day, int) else None
    return None


def falls(result: Result) -> Iterator[Fall]:
    """Give the days on which the parts of all lines fall due, as far as they are known."""
    if result.evaluation is None:
        return
    lines = _line_columns(result)
    for entry in result.entries:
        line = _line(result.evaluation, lines, entry) if entry.row >= 0 else None
        day = due_day(result, entry) if line is not None else None
        if line is not None and day is not None:
            holder = entry.record_key if entry.record else entry.payee
            yield Fall(entry.component, line, holder, day, entry.status)


def _line_columns(result: Result) -> dict[str, str]:
    """Return for each frame of parts the column that numbers the line of a part."""
    return {
        step.frame: step.id
        for step in result.program.steps
        if isinstance(step, Column) and isinstance(step.operation, RowOp)
        if step.operation.op == "field" and step.operation.option == "line"
    }


def _line(evaluation: Evaluation, lines: dict[str, str], entry: Entry) -> int | None:
    at: tuple[str, int] | None = (entry.frame, entry.row)
    while at is not None:
        frame, row = at
        if frame in lines:
            number = evaluation.value(lines[frame], row)
            return number // SCALE if isinstance(number, int) else None
        at = evaluation.parent(frame, row)
    return None
