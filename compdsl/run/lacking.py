"""What is missing behind a value that a row needs: found by walking back from an undefined cell.

A column may say in the plan's words what its being undefined means (`Column.missing`). From the
cell of a demand the walk goes through the undefined cells on which it rests, and the first column
that says something is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.ir.model import Fetch, Fold, Operand, RowOp
from compdsl.run.interpreter import Evaluation
from compdsl.run.values import Cell
from compdsl.run.wording import Wording

At = tuple[str, int]


def what_lacks(evaluation: Evaluation, wording: Wording, column: str, row: int) -> str:
    """Return what is missing behind an undefined cell, in words; empty if no column says it."""
    seen: set[At] = set()
    waiting: list[At] = [(column, row)]
    while waiting:
        at = waiting.pop()
        if at in seen or evaluation.value(*at) is not None:
            continue
        seen.add(at)
        said = evaluation.needs.column(at[0]).missing
        if said:
            return wording.fill(said, at[1])
        waiting.extend(reversed(list(_before(evaluation, *at))))
    return ""


def _before(evaluation: Evaluation, column: str, row: int) -> Iterator[At]:
    """Give the cells that a cell was worked out from."""
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
        case Fetch() as fetch:
            yield from _fetched(evaluation, fetch, made.frame, row)
        case Fold() as fold:
            yield from _folded(evaluation, fold, made.frame, row)
        case _:
            return


def _columns(*operands: Operand | None) -> Iterator[str]:
    for operand in operands:
        if isinstance(operand, str) and not operand.startswith("@"):
            yield operand


def _fetched(evaluation: Evaluation, fetch: Fetch, frame: str, row: int) -> Iterator[At]:
    yield from ((arg, row) for arg in _columns(*fetch.args))
    wanted = [evaluation.operand(arg, frame)[row] for arg in fetch.args]
    keys = [evaluation.column(key) for key in fetch.keys]
    for at in range(evaluation.rows(fetch.other)):
        if None not in wanted and [key[at] for key in keys] == wanted:
            yield fetch.column, at
            return


def _folded(evaluation: Evaluation, fold: Fold, frame: str, row: int) -> Iterator[At]:
    """Give the values (and the tests) of the rows that belong to a row of a fold."""
    wanted = [(evaluation.column(name), evaluation.operand(own, frame)[row])
              for name, own in fold.match]  # fmt: skip
    after, upto = (
        None if bound is None else evaluation.operand(bound, frame)[row]
        for bound in (fold.after, fold.upto)
    )
    for at in range(evaluation.rows(fold.other)):
        if not all(own is not None and cells[at] == own for cells, own in wanted):
            continue
        place = None if fold.order is None else evaluation.value(fold.order, at)
        if _lies_between(place, after, upto) and (
            fold.where is None or evaluation.value(fold.where, at) is not False
        ):
            yield from ((column, at) for column in _columns(fold.where, fold.value))


def _lies_between(place: Cell, after: Cell, upto: Cell) -> bool:
    if not isinstance(place, int):
        return after is None and upto is None
    return (not isinstance(after, int) or place > after) and (
        not isinstance(upto, int) or place <= upto
    )
