"""Which steps of a program a set of columns needs: found by walking back from them.

`Needs` indexes a program once; `of` answers with the ids of all frames and columns on which some
columns rest. The columns of a carry are needed all together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import assert_never

from compdsl.ir.model import (
    Ancestors,
    Apportion,
    Carry,
    Column,
    Demand,
    Distinct,
    Expand,
    Fetch,
    Filter,
    Fold,
    Frame,
    Grid,
    Note,
    Operand,
    Operation,
    Ordinal,
    Pairs,
    Posting,
    Program,
    Promise,
    Rank,
    RowOp,
    Running,
    Shift,
    Source,
    Step,
    TableRows,
    Union,
)
from compdsl.run.show import placeholders
from compdsl.run.values import InternalFault


@dataclass(slots=True)
class Needs:
    """An index of a program's frames and columns, and what each of them needs."""

    columns: dict[str, Column] = field(default_factory=dict)
    carries: dict[str, Carry] = field(default_factory=dict)
    """The carry in whose body a column stands, by the column's id."""
    frames: dict[str, Frame] = field(default_factory=dict)

    @classmethod
    def in_program(cls, program: Program) -> Needs:
        """Index the steps of a program."""
        needs = cls()
        for step in program.steps:
            match step:
                case Frame():
                    needs.frames[step.id] = step
                case Column():
                    needs.columns[step.id] = step
                case Carry():
                    needs.columns.update((c.id, c) for c in step.body)
                    needs.carries.update((c.id, step) for c in step.body)
                case _:
                    assert_never(step)
        return needs

    def of(self, columns: Iterable[str], frames: Iterable[str] = ()) -> set[str]:
        """Return the ids of all frames (as `frame ID`) and columns that these rest on."""
        found: set[str] = set()
        open_ids = [*columns, *(f"frame {frame}" for frame in frames)]
        while open_ids:
            at = open_ids.pop()
            if at not in found:
                found.add(at)
                open_ids.extend(self._before(at))
        return found

    def column(self, column: str) -> Column:
        """Return a column by its id. Raises InternalFault if the program has none."""
        if column not in self.columns:
            raise InternalFault(f"the program has no column `{column}`")
        return self.columns[column]

    def frame(self, frame: str) -> Frame:
        """Return a frame by its id. Raises InternalFault if the program has none."""
        if frame not in self.frames:
            raise InternalFault(f"the program has no frame `{frame}`")
        return self.frames[frame]

    def _before(self, at: str) -> Iterator[str]:
        if at.startswith("frame "):
            yield from _source_needs(self.frame(at.removeprefix("frame ")).source)
            return
        column = self.column(at)
        yield f"frame {column.frame}"
        carry = self.carries.get(at)
        if carry is not None:
            yield from (c.id for c in carry.body)
            yield from (*carry.partition, *carry.order, *(state.next for state in carry.states))
        yield from operation_needs(column.operation)


def operands(*given: Operand | None) -> Iterator[str]:
    """Give the columns among some operands: neither constants, parameters nor states."""
    for operand in given:
        if isinstance(operand, str) and not operand.startswith("@"):
            yield operand


def operation_needs(operation: Operation) -> Iterator[str]:
    """Give the columns that an operation reads, and the other frame (as `frame ID`)."""
    match operation:
        case RowOp():
            if operation.op in ("up", "side"):
                yield operation.option
            yield from operands(*operation.args)
        case Fetch():
            yield from (operation.column, *operation.keys, f"frame {operation.other}")
            yield from operands(*operation.args)
        case Fold():
            yield from (name for name, _ in operation.match)
            yield from operands(*(operand for _, operand in operation.match))
            yield from operands(operation.value, operation.where, operation.order)
            yield from operands(operation.upto, operation.after)
            yield f"frame {operation.other}"
        case Running() | Shift():
            yield from (operation.value, *operation.partition, *operation.order)
        case Ordinal():
            yield from operation.order
        case Apportion():
            yield from (operation.total, operation.weight)
            yield from (*operation.partition, *operation.order)
        case Rank():
            yield from (operation.value, *operation.partition)
            yield from operands(operation.among)
        case _:
            assert_never(operation)


def _source_needs(source: Source) -> Iterator[str]:
    match source:
        case TableRows():
            return
        case Filter():
            yield from (f"frame {source.of}", source.where)
        case Ancestors():
            yield from (f"frame {source.of}", f"frame {source.other}")
            yield from (source.start, source.key, source.above)
            yield from operands(source.begins, source.on)
        case Grid() | Expand():
            yield f"frame {source.of}"
        case Pairs():
            yield from (f"frame {source.of}", f"frame {source.other}", *(source.earlier or ()))
            yield from (column for pair in source.match for column in pair)
        case Distinct():
            yield from (f"frame {source.of}", *source.by)
        case Union():
            for part in source.parts:
                yield f"frame {part.frame}"
                yield from operands(*part.fields.values())
        case _:
            assert_never(source)


def placing(step: Step) -> Iterator[str]:
    """Give the columns by which a step finds, sorts or drops rows.

    An overflow in one of them leads to no cell, so that it must be reported by itself.
    """
    match step:
        case Frame():
            yield from (
                need for need in _source_needs(step.source) if not need.startswith("frame ")
            )
        case Carry():
            yield from (*step.partition, *step.order)
        case Column(operation=Fetch() as fetch):
            yield from fetch.keys
        case Column(operation=Fold() as fold):
            yield from (name for name, _ in fold.match)
            yield from operands(fold.order)
        case Column(operation=Running() | Shift() as move):
            yield from (*move.partition, *move.order)
        case Column(operation=Ordinal() as ordinal):
            yield from ordinal.order
        case Column(operation=Rank() as rank):
            yield from rank.partition
        case Column(operation=Apportion() as apportion):
            yield from (*apportion.partition, *apportion.order)
        case _:
            return


def posting_needs(posting: Posting) -> Iterator[str]:
    """Give the columns that a posting reads, and its frame."""
    yield f"frame {posting.frame}"
    yield from (posting.payee, posting.amount, posting.earned_on)
    yield from operands(posting.payable_on, posting.where, posting.record_key, posting.period)
    yield from operands(posting.within)
    yield from operands(posting.part, *posting.cause)
    yield from placeholders(posting.reason)


def demand_needs(demand: Demand) -> Iterator[str]:
    """Give the columns that a demand reads, and its frame."""
    yield f"frame {demand.frame}"
    yield from operands(demand.column, demand.where, demand.payee, demand.at)


def promise_needs(promise: Promise) -> Iterator[str]:
    """Give what it takes to check a promise and to say how it is broken."""
    yield f"frame {promise.frame}"
    yield promise.column
    yield from operands(promise.payee, promise.at)
    yield from placeholders(promise.told)


def note_needs(note: Note) -> Iterator[str]:
    """Give the columns that a line of explanation reads, and its frame."""
    yield f"frame {note.frame}"
    yield from operands(note.when)
    yield from placeholders(note.text)
