"""What a cell was worked out from: the cells right behind it, one step at a time.

States of a carry lead to the row before in its partition, running sums to the rows before them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from compdsl.ir.model import Carry, Fetch, Fold, Operand, RowOp, Running, Shift
from compdsl.run.interpreter import Evaluation
from compdsl.run.moves import partitions
from compdsl.run.values import OVERFLOW, Cell

At = tuple[str, int]
"""A cell: its column and its row."""


class Behind:
    """The way back through the cells of an evaluation; rows that match are found only once."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self._matching: dict[str, dict[tuple[Cell, ...], list[int]]] = {}
        self._earlier: dict[tuple[object, ...], dict[int, list[int]]] = {}

    def is_bad(self, at: At) -> bool:
        """Whether a cell is undefined or an overflow."""
        cell = self.evaluation.value(*at)
        return cell is None or cell is OVERFLOW

    def cells(self, column: str, row: int) -> Iterator[At]:
        """Give the cells that a cell was worked out from."""
        evaluation = self.evaluation
        made = evaluation.needs.column(column)
        match made.operation:
            case RowOp(op="up", option=above):
                parent = evaluation.parent(made.frame, row)
                if parent is not None:
                    yield above, parent[1]
            case RowOp(op="side", option=beside):
                side = evaluation.side(made.frame, row)
                if side is not None:
                    yield beside, side
            case RowOp(args=args):
                yield from ((arg, row) for arg in _columns(*args))
                yield from self._states(column, args, row)
            case Fetch() as fetch:
                yield from self._fetched(fetch, made.frame, row)
            case Fold() as fold:
                yield from self._folded(column, fold, made.frame, row)
            case Running(value=value) | Shift(value=value) as along:
                yield value, row
                before = self._before(along.partition, along.order, made.frame, row)
                yield from ((value, each) for each in reversed(before))
            case _:
                return

    def _states(self, column: str, args: tuple[Operand, ...], row: int) -> Iterator[At]:
        """Give what the row before left in the states that a column of a carry reads."""
        carry = self.evaluation.needs.carries.get(column)
        if carry is None:
            return
        read = {arg for arg in args if isinstance(arg, str) and arg.startswith("@")}
        before = self._before(carry.partition, carry.order, carry.frame, row) if read else []
        yield from _left_by(carry, read, before)

    def _before(
        self, partition: tuple[str, ...], order: tuple[str, ...], frame: str, row: int
    ) -> list[int]:
        """Return the rows before one in its partition."""
        key = (partition, order, frame)
        if key not in self._earlier:
            found = partitions(partition, order, frame, self.evaluation)
            self._earlier[key] = {row: rows for rows in found for row in rows}
        rows = self._earlier[key][row]
        return rows[: rows.index(row)]

    def _fetched(self, fetch: Fetch, frame: str, row: int) -> Iterator[At]:
        yield from ((arg, row) for arg in _columns(*fetch.args))
        evaluation = self.evaluation
        wanted = [evaluation.operand(arg, frame)[row] for arg in fetch.args]
        keys = [evaluation.column(key) for key in fetch.keys]
        for at in range(evaluation.rows(fetch.other)):
            if None not in wanted and [key[at] for key in keys] == wanted:
                yield fetch.column, at
                return

    def _folded(self, column: str, fold: Fold, frame: str, row: int) -> Iterator[At]:
        """Give the values (and the tests) of the rows that belong to a row of a fold."""
        evaluation = self.evaluation
        wanted = tuple(evaluation.operand(own, frame)[row] for _, own in fold.match)
        after, upto = (
            None if bound is None else evaluation.operand(bound, frame)[row]
            for bound in (fold.after, fold.upto)
        )
        for at in self._matched(column, fold).get(wanted, ()):
            place = None if fold.order is None else evaluation.value(fold.order, at)
            if _lies_between(place, after, upto) and (
                fold.where is None or evaluation.value(fold.where, at) is not False
            ):
                yield from ((name, at) for name in _columns(fold.where, fold.value))

    def _matched(self, column: str, fold: Fold) -> dict[tuple[Cell, ...], list[int]]:
        """Return the rows that a fold reads, by what they are matched by."""
        if column not in self._matching:
            cells = [self.evaluation.column(name) for name, _ in fold.match]
            found: dict[tuple[Cell, ...], list[int]] = defaultdict(list)
            for at in range(self.evaluation.rows(fold.other)):
                key = tuple(each[at] for each in cells)
                if None not in key:
                    found[key].append(at)
            self._matching[column] = found
        return self._matching[column]


def _left_by(carry: Carry, read: set[str], before: list[int]) -> Iterator[At]:
    if before:
        states = (state for state in carry.states if f"@{state.name}" in read)
        yield from ((state.next, before[-1]) for state in states)


def _columns(*operands: Operand | None) -> Iterator[str]:
    for operand in operands:
        if isinstance(operand, str) and not operand.startswith("@"):
            yield operand


def _lies_between(place: Cell, after: Cell, upto: Cell) -> bool:
    if not isinstance(place, int):
        return after is None and upto is None
    return (not isinstance(after, int) or place > after) and (
        not isinstance(upto, int) or place <= upto
    )
