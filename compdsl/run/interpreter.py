"""The exact interpreter: a program and tables in, columns of values out.

This is the meaning of a program. Steps are worked out in the program's order, a column at a time,
and only those on which the asked columns rest. Nothing here knows what a commission is; `postings`
makes the ledger from the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from compdsl.ir.model import (
    Carry,
    Column,
    Const,
    Frame,
    Operand,
    Param,
    Probe,
    Program,
    RowOp,
    Rule,
    ValueType,
)
from compdsl.ir.schema import LATE
from compdsl.run.apportion import work_out_apportion
from compdsl.run.calendar import FOREVER, PlanCalendar
from compdsl.run.carry import work_out_carry
from compdsl.run.constants import constant
from compdsl.run.folds import work_out_fold
from compdsl.run.frames import Rows, lay_out
from compdsl.run.moves import (
    work_out_fetch,
    work_out_ordinal,
    work_out_rank,
    work_out_running,
    work_out_shift,
)
from compdsl.run.needs import (
    Needs,
    demand_needs,
    note_needs,
    operands,
    posting_needs,
    promise_needs,
)
from compdsl.run.row_operations import RowOperations
from compdsl.run.table import Origin, Table
from compdsl.run.values import Cell, Cells, InternalFault


class Evaluation:
    """The columns of a program on some data, as of a day.

    A column or frame that was not asked for in the beginning is worked out when it is read.
    """

    def __init__(self, program: Program, tables: Mapping[str, Table], as_of: int) -> None:
        self.program = program
        self.as_of = as_of
        self.needs = Needs.in_program(program)
        self.operations = RowOperations.of(program.plan)
        self.calendar: PlanCalendar = self.operations.calendar
        self.tables = tables
        self._schemas = {schema.name: schema for schema in (*program.tables, LATE)}
        self._columns: dict[str, Cells] = {}
        self._frames: dict[str, Rows] = {}

    @property
    def step(self) -> int:
        """The smallest amount of the plan's currency, as a number."""
        return self.operations.minor_step(self.operations.currency)

    def column(self, column_id: str) -> Cells:
        """Return the cells of a column, one for each row of its frame; not to be changed."""
        if column_id not in self._columns:
            self.require([column_id])
        return self._columns[column_id]

    def value(self, column_id: str, row: int) -> Cell:
        """Return the cell of a column in a row."""
        return self.column(column_id)[row]

    def has(self, column_id: str) -> bool:
        """Whether a column has been worked out."""
        return column_id in self._columns

    def type_of(self, column_id: str) -> ValueType:
        """Return the type of a column's values."""
        return self.needs.column(column_id).type

    def frame_of(self, column_id: str) -> str:
        """Return the frame of a column."""
        return self.needs.column(column_id).frame

    def rows(self, frame_id: str) -> int:
        """Return the number of rows of a frame."""
        return self._rows(frame_id).count

    def parent(self, frame_id: str, row: int) -> tuple[str, int] | None:
        """Return the frame and row from which a row was made; None for a row of a table."""
        return self._rows(frame_id).parent(row)

    def side(self, frame_id: str, row: int) -> int | None:
        """Return the row of the right side from which a row of pairs was made."""
        sides = self._rows(frame_id).sides
        return sides[row] if sides else None

    def table_row(self, frame_id: str, row: int) -> tuple[str, int] | None:
        """Return the table and the row in it, as read, that a row goes back to, if it does."""
        while (above := self.parent(frame_id, row)) is not None:
            frame_id, row = above
        rows = self._rows(frame_id)
        return (rows.table, rows.parents[row]) if rows.table else None

    def origin(self, frame_id: str, row: int) -> Origin | None:
        """Return where in the data the row was read that a row goes back to."""
        found = self.table_row(frame_id, row)
        return None if found is None else self.tables[found[0]].origins[found[1]]

    @cached_property
    def _span(self) -> dict[str, int]:
        """The first and last day of the calendar: whole years, one more before the first."""
        days = [*dated_days(self), self.as_of, self.calendar.first]
        last = [self.calendar.last] if self.calendar.last < FOREVER else []
        year_before = self.calendar.start_of("year", min(days)) - 1
        return {
            "calendar_first": self.calendar.start_of("year", max(1, year_before)),
            "calendar_last": self.calendar.end_of("year", max([self.as_of, *last])),
        }

    def operand(self, operand: Operand, frame_id: str) -> Cells:
        """Return a column, or a constant or parameter for every row of the frame."""
        if isinstance(operand, str):
            return self.column(operand)
        cell = constant(operand) if isinstance(operand, Const) else self.day(operand)
        return [cell] * self.rows(frame_id)

    def day(self, operand: Const | Param) -> int:
        """Return the day that a constant or parameter means."""
        if isinstance(operand, Param):
            return self.as_of if operand.param == "as_of" else self._span[operand.param]
        day = constant(operand)
        if not isinstance(day, int):
            raise InternalFault(f"`{operand.value}` is no date")
        return day

    def require(self, columns: Iterable[str], frames: Iterable[str] = ()) -> None:
        """Work out columns and frames, and all on which they rest, in the program's order."""
        needed = self.needs.of(columns, frames)
        for step in self.program.steps:
            match step:
                case Frame():
                    if f"frame {step.id}" in needed and step.id not in self._frames:
                        self._frames[step.id] = lay_out(
                            step.source, self, self.tables, self._schemas
                        )
                case Column():
                    if step.id in needed and step.id not in self._columns:
                        self.work_out(step)
                case Carry():
                    if any(c.id in needed and c.id not in self._columns for c in step.body):
                        work_out_carry(step, self)
                case _:
                    assert_never(step)

    def work_out(self, column: Column) -> None:
        """Work out a column from those before it."""
        frame, operation = column.frame, column.operation
        match operation.kind:
            case "row":
                cells = self._row_operation(frame, operation)
            case "fetch":
                cells = work_out_fetch(operation, frame, self)
            case "fold":
                cells = work_out_fold(operation, frame, self)
            case "running":
                cells = work_out_running(operation, frame, self)
            case "shift":
                cells = work_out_shift(operation, frame, self)
            case "ordinal":
                cells = work_out_ordinal(operation, frame, self)
            case "apportion":
                cells = work_out_apportion(operation, frame, self)
            case "rank":
                cells = work_out_rank(operation, frame, self)
            case _:
                assert_never(operation)
        self.keep(column.id, cells)

    def keep(self, column_id: str, cells: Cells) -> None:
        """Keep the cells of a column."""
        self._columns[column_id] = cells

    def _row_operation(self, frame: str, operation: RowOp) -> Cells:
        rows = self._rows(frame)
        match operation.op:
            case "field":
                return self._own_field(frame, operation.option)
            case "up":
                cells = self.column(operation.option)
                return [cells[row] for row in rows.parents]
            case "side":
                cells = self.column(operation.option)
                return [cells[row] for row in rows.sides]
            case _:
                given = [self.operand(arg, frame) for arg in operation.args]
                return self.operations.column(operation.op, operation.option, given)

    def _own_field(self, frame_id: str, name: str) -> Cells:
        rows = self._rows(frame_id)
        if name not in rows.own and rows.count:
            raise InternalFault(f"the rows of `{frame_id}` have no field `{name}`")
        return rows.own.get(name, [])

    def _rows(self, frame_id: str) -> Rows:
        if frame_id not in self._frames:
            self.require((), [frame_id])
        return self._frames[frame_id]


@dataclass(frozen=True, slots=True)
class Broken:
    """A row of a table, as read, that does not pass a rule. `row` counts from 0."""

    rule: Rule
    row: int


def evaluate(
    program: Program,
    tables: Mapping[str, Table],
    as_of: int,
    *,
    probes: Sequence[Probe] = (),
    everything: bool = False,
) -> Evaluation:
    """Work out what the ledger and the probes need, and with `everything` what notes need too.

    `as_of` is a day's ordinal. Tables must be as the program's schemas say. Raises InternalFault
    if the program is not sound.
    """
    needed: list[str] = []
    for posting in program.postings:
        needed += posting_needs(posting)
    for demand in program.demands:
        needed += demand_needs(demand)
    for promise in program.promises:
        needed += promise_needs(promise)
    for probe in probes:
        needed += [f"frame {probe.frame}", *operands(probe.payee, probe.start, probe.column)]
    for note in program.notes if everything else ():
        needed += note_needs(note)
    evaluation = Evaluation(program, tables, as_of)
    evaluation.require(needed)
    return evaluation


def rules(program: Program, tables: Mapping[str, Table], as_of: int) -> list[Broken]:
    """Return the rows that break a rule of the plan, by rule and then by row.

    A rule that is undefined for a row is broken by it.
    """
    evaluation = Evaluation(program, tables, as_of)
    evaluation.require(rule.column for rule in program.rules)
    broken: list[Broken] = []
    for rule in program.rules:
        cells = evaluation.column(rule.column)
        found = [evaluation.table_row(rule.frame, i) for i, c in enumerate(cells) if c is not True]
        rows = {at[1] for at in found if at is not None and at[0] == rule.table}
        broken += [Broken(rule, row) for row in sorted(rows)]
    return broken


def default_as_of(program: Program, tables: Mapping[str, Table]) -> int:
    """Return the last day of the pay period that holds the latest dated record.

    Without any dated record it is the plan's last day.
    """
    calendar = PlanCalendar.of(program.plan)
    latest = max(dated_days(Evaluation(program, tables, calendar.last)), default=None)
    return calendar.last if latest is None else calendar.end_of("pay period", latest)


def dated_days(evaluation: Evaluation) -> list[int]:
    """Return the days on which the dated records of the data stand."""
    columns = [column for _, column in evaluation.program.dated]
    evaluation.require(columns)
    return [day for column in columns for day in evaluation.column(column) if isinstance(day, int)]
