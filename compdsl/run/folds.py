"""Folds: for each row, an aggregate of the rows of another frame that belong to it.

The other frame's rows are gathered once by their match columns; those that `where` rules out are
dropped, the rest sorted by `order`. The rows that belong to one row are then always a slice of one
group, found by bisection, and sum, count, first and last of a slice cost nothing more: sums are
differences of running totals. A row whose value or `where` is undefined stays in its group as an
undefined cell, and any slice that holds it is undefined; overflow likewise, and before undefined.

A row of the other frame without a place in `order` belongs nowhere once there is a bound; where a
bound itself is undefined, so is the result.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import TypeAlias, assert_never, cast

from compdsl.ir.model import Aggregate, Fold
from compdsl.run.frames import Reader, group
from compdsl.run.numbers import SCALE, bounded, half_even
from compdsl.run.values import OVERFLOW, Cell, Cells, Key, can_match, in_order, is_lost, keys

Slice: TypeAlias = Callable[[int, int], Cell]


@dataclass(slots=True)
class Group:
    """Rows with equal match columns: their places in order, and the answer for any slice."""

    places: list[int]
    size: int
    take: Slice


def work_out_fold(fold: Fold, frame_id: str, reader: Reader) -> Cells:
    """Work out a fold for every row of a frame."""
    count = reader.rows(frame_id)
    own = keys([reader.operand(operand, frame_id) for _, operand in fold.match], count)
    groups = _groups(fold, reader)
    empty = Group([], 0, _slices(fold.agg, []))
    if fold.upto is None and fold.after is None:
        answers = {key: found.take(0, found.size) for key, found in groups.items()}
        nothing = empty.take(0, 0)
        return [OVERFLOW if is_lost(key) else answers.get(key, nothing) for key in own]
    after = repeat(None) if fold.after is None else reader.operand(fold.after, frame_id)
    upto = repeat(None) if fold.upto is None else reader.operand(fold.upto, frame_id)
    between = _between(fold, groups, empty)
    return list(map(between, own, after, upto))


def _between(fold: Fold, groups: dict[Key, Group], empty: Group) -> Callable[..., Cell]:
    until = bisect_right if fold.inclusive else bisect_left
    from_start, to_end = fold.after is None, fold.upto is None

    def answer(key: Key, after: Cell, upto: Cell) -> Cell:
        if is_lost(key) or after is OVERFLOW or upto is OVERFLOW:
            return OVERFLOW
        found = groups.get(key, empty)
        if not can_match(key):
            return empty.take(0, 0)
        if (after is None and not from_start) or (upto is None and not to_end):
            return None
        first = 0 if from_start else bisect_right(found.places, cast("int", after))
        last = found.size if to_end else until(found.places, cast("int", upto))
        return found.take(first, max(first, last))

    return answer


def _groups(fold: Fold, reader: Reader) -> dict[Key, Group]:
    count = reader.rows(fold.other)
    rows = list(range(count))
    cells: Cells = [True] * count if fold.value is None else reader.column(fold.value)
    if fold.where is not None:
        where = reader.column(fold.where)
        rows = [row for row in rows if where[row] is not False]
        cells = [
            cell if yes is True or cell is OVERFLOW else yes
            for cell, yes in zip(cells, where, strict=True)
        ]
    order = None if fold.order is None else reader.column(fold.order)
    is_bounded = fold.upto is not None or fold.after is not None
    if order is not None:
        if is_bounded:
            rows = [row for row in rows if can_match(order[row])]
        rows = in_order(rows, [order])
    groups = group([reader.column(name) for name, _ in fold.match], count, rows)
    return {key: _group(fold.agg, cells, order, found) for key, found in groups.items()}


def _group(agg: Aggregate, cells: Cells, order: Cells | None, rows: list[int]) -> Group:
    places = [] if order is None else [order[row] for row in rows]
    # the places of a fold with a bound are numbers, days or text of one kind
    return Group(cast("list[int]", places), len(rows), _slices(agg, [cells[row] for row in rows]))


def _slices(agg: Aggregate, cells: Cells) -> Slice:
    """Return what answers for the cells from one position up to another."""
    if None not in cells and OVERFLOW not in cells:
        return _aggregate(agg, cells)
    sound = _aggregate(agg, [0 if c is None or c is OVERFLOW else c for c in cells], mixed=True)
    overflows = list(accumulate((c is OVERFLOW for c in cells), initial=0))
    undefined = list(accumulate((c is None for c in cells), initial=0))

    def take(first: int, last: int) -> Cell:
        if overflows[first] != overflows[last]:
            return OVERFLOW
        return None if undefined[first] != undefined[last] else sound(first, last)

    return take


def _aggregate(agg: Aggregate, cells: Cells, mixed: bool = False) -> Slice:
    match agg:
        case "count":
            return lambda first, last: (last - first) * SCALE
        case "any":
            return lambda first, last: last > first
        case "first":
            return lambda first, last: cells[first] if last > first else None
        case "last":
            return lambda first, last: cells[last - 1] if last > first else None
        case "distinct":
            return lambda first, last: len(set(cells[first:last])) * SCALE
        case "sum" | "average":
            return _sums(agg == "average", cast("list[int]", cells))
        case "smallest":
            return _extremes(min, cast("list[int]", cells), mixed)
        case "largest":
            return _extremes(max, cast("list[int]", cells), mixed)
        case _:
            assert_never(agg)


def _sums(average: bool, cells: list[int]) -> Slice:
    upto = list(accumulate(cells, initial=0))

    def total(first: int, last: int) -> Cell:
        return bounded(upto[last] - upto[first])

    def mean(first: int, last: int) -> Cell:
        return bounded(half_even(upto[last] - upto[first], last - first)) if last > first else None

    return mean if average else total


def _extremes(extreme: Callable[..., int], cells: list[int], mixed: bool) -> Slice:
    """Answer with the smallest or largest; at once where the slice starts with the group."""
    upto = [] if mixed else list(accumulate(cells, extreme))

    def take(first: int, last: int) -> Cell:
        if last == first:
            return None
        return upto[last - 1] if first == 0 and upto else extreme(cells[first:last])

    return take
