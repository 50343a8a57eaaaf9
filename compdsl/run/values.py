"""What a cell of a column may hold, beyond the values of the data: an overflow.

A cell is a value of `compdsl.ir.model`, `None` where it is undefined, or `OVERFLOW` where a number
reached 10^26 or a date left the calendar. Overflow stands above undefined: an operation that
meets both answers overflow, and nothing catches it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Final, TypeAlias

from compdsl.run.table import Value


class InternalFault(Exception):  # noqa: N818  (the reader's word for a mistake of ours)
    """A fault of Comp itself, never of a plan or its data."""


class Overflow(Enum):
    """The kind of the one overflow."""

    OVERFLOW = "overflow"

    def __repr__(self) -> str:
        return "OVERFLOW"


OVERFLOW: Final = Overflow.OVERFLOW

Cell: TypeAlias = Value | Overflow
Cells: TypeAlias = list[Cell]
Key: TypeAlias = Cell | tuple[Cell, ...]


def careful(operation: Callable[..., Cell]) -> Callable[..., Cell]:
    """Make an operation answer overflow where any operand is one, and undefined likewise."""

    def on_cells(*cells: Cell) -> Cell:
        if OVERFLOW in cells:
            return OVERFLOW
        return None if None in cells else operation(*cells)

    return on_cells


def keys(columns: Sequence[Cells], count: int) -> list[Key]:
    """Return one key for each of `count` rows: the cell itself, or a tuple of several."""
    if not columns:
        return [()] * count
    if len(columns) == 1:
        return list(columns[0])
    return list(zip(*columns, strict=True))


def can_match(key: Key) -> bool:
    """Whether a key can match anything: no part of it is undefined or an overflow."""
    if isinstance(key, tuple):
        return None not in key and OVERFLOW not in key
    return key is not None and key is not OVERFLOW


def is_lost(key: Key) -> bool:
    """Whether a part of a key is an overflow, so that nothing can be said of what it finds."""
    return key is OVERFLOW or (isinstance(key, tuple) and OVERFLOW in key)


def in_order(rows: Iterable[int], columns: Sequence[Cells]) -> list[int]:
    """Return the rows sorted by the columns, and where these are equal, as they came.

    Text goes by code point, undefined comes first and overflow last.
    """
    if not columns:
        return list(rows)
    ranks = [_ranks(column) for column in columns]
    if len(ranks) == 1:
        return sorted(rows, key=ranks[0].__getitem__)
    together = list(zip(*ranks, strict=True))
    return sorted(rows, key=together.__getitem__)


def _ranks(column: Cells) -> list[tuple[int, Cell]]:
    return [(0, 0) if v is None else (2, 0) if v is OVERFLOW else (1, v) for v in column]
