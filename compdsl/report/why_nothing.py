"""Why a payee earned nothing by a clause: rows that it looked at, and the notes that say no.

A clause looks at the rows of its frame `NAME.counted` and keeps those of `NAME.earning`. The payee
and the day of a row are columns of the clause's postings, followed back to that frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compdsl.ir.model import Column, Component, Frame, Posting, Program, RowOp, Union
from compdsl.pipeline import Result
from compdsl.report.explain import Told, told_on


@dataclass(frozen=True, slots=True)
class Unearned:
    """A row that a clause looked at and that earned nothing, with what the notes say of it."""

    component: str
    title: str
    clause: str
    place: str
    row: str
    steps: tuple[Told, ...]


def unearned(result: Result, payee: str, first: int, last: int) -> list[Unearned]:
    """Return the rows of a payee, dated from first to last (ordinals), that made no entry."""
    found: list[Unearned] = []
    for component in result.program.components:
        posting = next((p for p in result.program.postings if p.component == component.name), None)
        counted = f"{component.name}.counted"
        if posting is not None and _frame(result.program, counted) is not None:
            found += _of_component(result, component, posting, counted, (payee, first, last))
    return found


def _of_component(
    result: Result,
    component: Component,
    posting: Posting,
    counted: str,
    asked: tuple[str, int, int],
) -> Iterator[Unearned]:
    evaluation = result.evaluation
    assert evaluation is not None
    payees = _traced(result, posting.payee, counted)
    days = _traced(result, posting.earned_on, counted)
    if payees is None or days is None:
        return
    payee, first, last = asked
    paid = _paid_rows(result, component.name, counted)
    earning = f"{component.name}.earning"
    below = {evaluation.parent(earning, row): row for row in range(evaluation.rows(earning))}
    whose, when = evaluation.column(payees), evaluation.column(days)
    for row in range(evaluation.rows(counted)):
        day = when[row]
        if whose[row] != payee or row in paid:
            continue
        if not isinstance(day, int) or not first <= day <= last:
            continue
        deepest = (earning, below[counted, row]) if (counted, row) in below else (counted, row)
        place = component.place_on(date.fromordinal(day).isoformat(), posting.place)
        yield Unearned(
            component.name,
            component.title or component.name,
            place.text if place else "",
            f"{place.file}:{place.line}" if place else "",
            _words(result, posting, counted, row),
            tuple(told_on(result, component.name, *deepest)),
        )


def _paid_rows(result: Result, component: str, counted: str) -> set[int]:
    """Return the rows of the clause's frame from which an entry came."""
    evaluation = result.evaluation
    assert evaluation is not None
    made: set[int] = set()
    keys = {(e.record_key, e.payee) for e in result.entries if e.component == component}
    posting = next(p for p in result.program.postings if p.component == component)
    payees = _traced(result, posting.payee, counted)
    lines = _traced(result, posting.record_key or posting.period or "", counted)
    if payees is None or lines is None:
        return made
    kind = evaluation.type_of(lines)
    from compdsl.run.show import bare

    for row in range(evaluation.rows(counted)):
        key = bare(evaluation.value(lines, row), kind)
        if (key, str(evaluation.value(payees, row))) in keys:
            made.add(row)
    return made


def _words(result: Result, posting: Posting, counted: str, row: int) -> str:
    from compdsl.run.wording import Wording

    assert result.evaluation is not None
    column = _traced(result, posting.record_key or posting.period or "", counted)
    if column is None:
        return ""
    return f"{posting.record} {Wording(result.evaluation).shown(column, row)}".strip()


def _traced(result: Result, column: str, frame: str) -> str | None:
    """Follow a column back to the frame from which it was taken over."""
    columns = {step.id: step for step in result.program.steps if isinstance(step, Column)}
    at = columns.get(column)
    while at is not None and at.frame != frame:
        at = columns.get(_source(result.program, at))
    return None if at is None else at.id


def _source(program: Program, column: Column) -> str:
    """Return the column from which a column is taken over as it is, or an empty text."""
    operation = column.operation
    if not isinstance(operation, RowOp):
        return ""
    if operation.op in ("up", "side"):
        return operation.option
    if operation.op == "copy" and isinstance(operation.args[0], str):
        return operation.args[0]
    frame = _frame(program, column.frame)
    if operation.op == "field" and frame is not None and isinstance(frame.source, Union):
        given = frame.source.parts[0].fields.get(operation.option)
        return given if isinstance(given, str) else ""
    return ""


def _frame(program: Program, name: str) -> Frame | None:
    return next((s for s in program.steps if isinstance(s, Frame) and s.id == name), None)
