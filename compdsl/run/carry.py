"""Carries: columns worked out row by row, because each row rests on states of the row before.

What of the body rests on no state is worked out beforehand as ordinary columns. The rest becomes a
list of small closures over one list of slots (constants, this row's inputs, the states, the results
so far), compiled once and run for each row of each partition in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from compdsl.ir.model import Carry, Column, Const, Operand, RowOp
from compdsl.run.constants import constant
from compdsl.run.frames import Reader
from compdsl.run.moves import partitions
from compdsl.run.row_operations import RowOperations, Scalar
from compdsl.run.values import Cell, Cells, InternalFault

Slots: TypeAlias = list[Cell]
Move: TypeAlias = Callable[[Slots], None]


class Keeper(Reader, Protocol):
    """An evaluation to which columns can be added."""

    operations: RowOperations

    def work_out(self, column: Column) -> None:
        """Work out a column and keep it."""

    def keep(self, column_id: str, cells: Cells) -> None:
        """Keep a column that has been worked out."""


@dataclass(slots=True)
class Layout:
    """Where in the slots each operand of a carry stands."""

    at: dict[Operand, int]
    slots: Slots

    def place(self, operand: Operand) -> int:
        """Return the slot of an operand, making one that is undefined if there is none."""
        if operand not in self.at:
            self.at[operand] = len(self.slots)
            self.slots.append(constant(operand) if isinstance(operand, Const) else None)
        return self.at[operand]


def work_out_carry(carry: Carry, keeper: Keeper) -> None:
    """Work out all columns of a carry's body and keep them."""
    along = _resting_on_states(carry)
    for column in carry.body:
        if column.id not in along:
            keeper.work_out(column)
    body = [column for column in carry.body if column.id in along]
    layout = Layout({}, [])
    moves = [_move(column, layout, keeper.operations) for column in body]
    made = [layout.place(column.id) for column in body]
    states = [layout.place(f"@{state.name}") for state in carry.states]
    following = [layout.place(state.next) for state in carry.states]
    known = set(made) | set(states)
    inputs = {
        slot: keeper.operand(operand, carry.frame)
        for operand, slot in layout.at.items()
        if slot not in known and not isinstance(operand, Const)
    }
    results: list[Cells] = [[None] * keeper.rows(carry.frame) for _ in made]
    start = [constant(state.init) for state in carry.states]
    slots = layout.slots
    for rows in partitions(carry.partition, carry.order, carry.frame, keeper):
        _set(slots, states, start)
        for row in rows:
            for slot, cells in inputs.items():
                slots[slot] = cells[row]
            for move in moves:
                move(slots)
            for slot, column_cells in zip(made, results, strict=True):
                column_cells[row] = slots[slot]
            _set(slots, states, [slots[slot] for slot in following])
    for column, cells in zip(body, results, strict=True):
        keeper.keep(column.id, cells)


def _set(slots: Slots, at: Iterable[int], cells: Iterable[Cell]) -> None:
    for slot, cell in zip(at, cells, strict=True):
        slots[slot] = cell


def _resting_on_states(carry: Carry) -> set[str]:
    """Return the columns of the body that rest on a state, directly or by another column."""
    found: set[str] = set()
    for column in carry.body:
        args = column.operation.args if isinstance(column.operation, RowOp) else ()
        if any(isinstance(arg, str) and (arg.startswith("@") or arg in found) for arg in args):
            found.add(column.id)
    return found


def _move(column: Column, layout: Layout, operations: RowOperations) -> Move:
    if not isinstance(column.operation, RowOp):
        raise InternalFault(f"`{column.id}` is no row operation, but stands in a carry")
    operation = operations.scalar(column.operation.op, column.operation.option)
    at = [layout.place(arg) for arg in column.operation.args]
    return _compiled(operation, at, layout.place(column.id))


def _compiled(operation: Scalar, at: list[int], to: int) -> Move:
    match at:
        case [a]:

            def move(slots: Slots) -> None:
                slots[to] = operation(slots[a])
        case [a, b]:

            def move(slots: Slots) -> None:
                slots[to] = operation(slots[a], slots[b])
        case _:

            def move(slots: Slots) -> None:
                slots[to] = operation(*[slots[a] for a in at])

    return move
