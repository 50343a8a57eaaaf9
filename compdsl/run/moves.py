"""Moves between rows: fetching along a reference, and what depends on the rows before.

Each function takes an operation and the evaluation so far, and gives the column. Rows that share
their `partition` are taken together, in `order` and then in the frame's order; an undefined part
of a partition is equal to itself here.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import Literal, cast

from compdsl.ir.model import Fetch, Ordinal, Rank, Running, Shift
from compdsl.run.constants import constant
from compdsl.run.frames import Reader
from compdsl.run.numbers import SCALE, bounded
from compdsl.run.values import OVERFLOW, Cell, Cells, Key, can_match, in_order, is_lost, keys


def work_out_fetch(fetch: Fetch, frame_id: str, reader: Reader) -> Cells:
    """Work out a fetch: the value in the first row of the other frame with these keys."""
    columns = [reader.column(name) for name in fetch.keys]
    values = reader.column(fetch.column)
    theirs = keys(columns, reader.rows(fetch.other))
    # the first row with a key counts, so it is written last
    found: dict[Key, Cell] = {
        key: value
        for key, value in zip(reversed(theirs), reversed(values), strict=True)
        if can_match(key)
    }
    own = keys([reader.operand(arg, frame_id) for arg in fetch.args], reader.rows(frame_id))
    lost = [arg for arg in fetch.args if OVERFLOW in reader.operand(arg, frame_id)]
    if not lost:
        return [found.get(key) for key in own]
    return [OVERFLOW if is_lost(key) else found.get(key) for key in own]


def partitions(
    partition: tuple[str, ...], order: tuple[str, ...], frame_id: str, reader: Reader
) -> list[list[int]]:
    """Return the rows of each partition in order."""
    count = reader.rows(frame_id)
    by_key = keys([reader.column(name) for name in partition], count)
    found: dict[Key, list[int]] = defaultdict(list)
    for row in in_order(range(count), [reader.column(name) for name in order]):
        found[by_key[row]].append(row)
    return list(found.values())


def work_out_running(running: Running, frame_id: str, reader: Reader) -> Cells:
    """Work out a running sum, count, largest or last along each partition."""
    values = reader.column(running.value)
    column: Cells = [None] * len(values)
    for rows in partitions(running.partition, running.order, frame_id, reader):
        results = _running(running.agg, [values[row] for row in rows])
        shown = results[1:] if running.inclusive else results[:-1]
        for row, cell in zip(rows, shown, strict=True):
            column[row] = cell
    return column


def _running(agg: Literal["sum", "count", "largest", "last"], cells: Cells) -> Cells:
    """Return the aggregate of the first 0, 1, 2, … cells."""
    sound = next((i for i, c in enumerate(cells) if c is None or c is OVERFLOW), len(cells))
    numbers = cast("list[int]", cells[:sound])
    results: Cells
    match agg:
        case "sum":
            results = [bounded(total) for total in accumulate(numbers, initial=0)]
        case "count":
            results = [n * SCALE for n in range(sound + 1)]
        case "largest":
            results = [None, *accumulate(numbers, max)]
        case "last":
            results = [None, *numbers]
    return results + _faults(cells[sound:])


def _faults(cells: Cells) -> Cells:
    """Return undefined for each cell from the first fault on, and overflow from an overflow on."""
    at = cells.index(OVERFLOW) if OVERFLOW in cells else len(cells)
    return [None if i < at else OVERFLOW for i in range(len(cells))]


def work_out_shift(shift: Shift, frame_id: str, reader: Reader) -> Cells:
    """Work out the value of the row before, along each partition."""
    values = reader.column(shift.value)
    column: Cells = [None] * len(values)
    first = None if shift.first is None else constant(shift.first)
    for rows in partitions(shift.partition, shift.order, frame_id, reader):
        before = first
        for row in rows:
            column[row] = before
            before = values[row]
    return column


def work_out_ordinal(ordinal: Ordinal, frame_id: str, reader: Reader) -> Cells:
    """Work out each row's position, from 1, among all rows of the frame."""
    column: Cells = [None] * reader.rows(frame_id)
    rows = in_order(range(len(column)), [reader.column(name) for name in ordinal.order])
    for place, row in enumerate(rows, 1):
        column[row] = place * SCALE
    return column


def work_out_rank(rank: Rank, frame_id: str, reader: Reader) -> Cells:
    """Work out the rank of each row within its partition, largest value first."""
    values = reader.column(rank.value)
    column: Cells = [None] * len(values)
    among: Cells = [True] * len(values) if rank.among is None else reader.column(rank.among)
    for rows in partitions(rank.partition, (), frame_id, reader):
        ranked = [row for row in rows if among[row] is True and values[row] is not None]
        cells = [values[row] for row in ranked]
        lost = OVERFLOW in cells or any(among[row] is OVERFLOW for row in rows)
        places, last = _places(cast("list[int]", cells), rank.dense) if not lost else ({}, 0)
        shown = set(ranked)
        for row in rows:
            place = places.get(cast("int", values[row]), 0) if row in shown else last
            column[row] = OVERFLOW if lost else place * SCALE
    return column


def _places(numbers: list[int], dense: bool) -> tuple[dict[int, int], int]:
    """Return the rank of each different number, and the rank after all of them."""
    places: dict[int, int] = {}
    for at, number in enumerate(sorted(numbers, reverse=True), 1):
        if number not in places:
            places[number] = len(places) + 1 if dense else at
    return places, (len(places) if dense else len(numbers)) + 1
