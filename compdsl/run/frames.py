"""The rows of frames: for each row, which row of another frame it was made from.

`lay_out` takes a frame's source and the evaluation so far and gives `Rows`: how many, the row that
each was made from (`parents`), and the frame's own fields. Nothing is copied; a column that comes
`up` is read through `parents`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, assert_never

from compdsl.ir.model import (
    Ancestors,
    Const,
    Distinct,
    Expand,
    Filter,
    Grid,
    Operand,
    Pairs,
    Param,
    Source,
    TableRows,
    TableSchema,
    Union,
)
from compdsl.run.calendar import PlanCalendar
from compdsl.run.constants import constant
from compdsl.run.hierarchy import Hierarchy
from compdsl.run.numbers import SCALE
from compdsl.run.table import Table
from compdsl.run.values import Cell, Cells, Key, can_match, in_order, keys


@dataclass(slots=True)
class Rows:
    """The rows of one frame.

    `parents` are row numbers of the frame `of` (of the table, for a table's frame); `sides` those
    of the right side of pairs; `own` the frame's own fields. A union has no single `of`: `parts`
    holds the first row and the frame of each part.
    """

    count: int
    of: str = ""
    parents: list[int] = field(default_factory=list)
    sides: list[int] = field(default_factory=list)
    own: dict[str, Cells] = field(default_factory=dict)
    parts: list[tuple[int, str]] = field(default_factory=list)
    table: str = ""

    def parent(self, row: int) -> tuple[str, int] | None:
        """Return the frame and row that a row was made from; None for rows of a table."""
        if self.parts:
            at = bisect_right(self.parts, row, key=lambda part: part[0]) - 1
            start, frame = self.parts[at]
            return frame, row - start
        return (self.of, self.parents[row]) if self.of else None


class Reader(Protocol):
    """What laying out frames and moving between rows reads: the evaluation so far."""

    calendar: PlanCalendar
    as_of: int

    @property
    def step(self) -> int:
        """The smallest amount of the plan's currency, as a number."""

    def column(self, column_id: str) -> Cells:
        """Return a column that has been worked out."""

    def rows(self, frame_id: str) -> int:
        """Return the number of rows of a frame."""

    def operand(self, operand: Operand, frame_id: str) -> Cells:
        """Return an operand for every row of a frame."""

    def day(self, operand: Const | Param) -> int:
        """Return the day that a constant or parameter means."""


def lay_out(
    source: Source,
    reader: Reader,
    tables: Mapping[str, Table],
    schemas: Mapping[str, TableSchema],
) -> Rows:
    """Work out the rows of a frame."""
    match source:
        case TableRows():
            return _table(tables.get(source.table), schemas[source.table])
        case Filter():
            rows = [i for i, yes in enumerate(reader.column(source.where)) if yes is True]
            return Rows(len(rows), source.of, rows)
        case Grid():
            return _grid(source, reader)
        case Expand():
            return _expand(source, reader)
        case Ancestors():
            return _ancestors(source, reader)
        case Pairs():
            return _pairs(source, reader)
        case Distinct():
            return _distinct(source, reader)
        case Union():
            return _union(source, reader)
        case _:
            assert_never(source)


def _table(table: Table | None, schema: TableSchema) -> Rows:
    """Order the rows by key: the file's order must not matter."""
    if table is None:
        return Rows(0, own={f.name: [] for f in schema.fields}, table=schema.name)
    fields: dict[str, Cells] = {
        f.name: list(table.columns.get(f.name, [None] * len(table))) for f in schema.fields
    }
    by = [f.name for f in schema.fields if f.key] or schema.unique or list(fields)
    rows = in_order(range(len(table)), [fields[name] for name in by])
    own = {name: [cells[i] for i in rows] for name, cells in fields.items()}
    return Rows(len(rows), parents=rows, own=own, table=schema.name)


def _grid(source: Grid, reader: Reader) -> Rows:
    first, last = reader.day(source.first), reader.day(source.last)
    spans = reader.calendar.periods(source.unit, first, last)
    if source.until_as_of:
        spans = [span for span in spans if span[1] <= reader.as_of]
    above = reader.rows(source.of)
    own: dict[str, Cells] = {
        "start": [*(start for start, _ in spans)] * above,
        "end": [*(end for _, end in spans)] * above,
    }
    return Rows(above * len(spans), source.of, _each(above, len(spans)), own=own)


def _expand(source: Expand, reader: Reader) -> Rows:
    above, times = reader.rows(source.of), len(source.rows)
    names = dict.fromkeys(name for row in source.rows for name in row)
    own: dict[str, Cells] = {
        name: [constant(row[name]) if name in row else None for row in source.rows] * above
        for name in names
    }
    return Rows(above * times, source.of, _each(above, times), own=own)


def _each(above: int, times: int) -> list[int]:
    return [row for row in range(above) for _ in range(times)]


def _ancestors(source: Ancestors, reader: Reader) -> Rows:
    """Go up from each row, by the hierarchy of its day where that changes over time."""
    begins = None if source.begins is None else reader.column(source.begins)
    above = Hierarchy.of(reader.column(source.key), reader.column(source.above), begins)
    starts = reader.column(source.start)
    days: Cells = [None] * len(starts)
    if source.on is not None:
        days = reader.operand(source.on, source.of)
    parents: list[int] = []
    own: dict[str, Cells] = {"holder": [], "level": []}
    for row, (start, day) in enumerate(zip(starts, days, strict=True)):
        for level, holder in enumerate(above.upwards(start, day, source.most), 1):
            parents.append(row)
            own["holder"].append(holder)
            own["level"].append(level * SCALE)
    return Rows(len(parents), source.of, parents, own=own)


def _pairs(source: Pairs, reader: Reader) -> Rows:
    count = reader.rows(source.of)
    left = keys([reader.column(a) for a, _ in source.match], count)
    right = group([reader.column(b) for _, b in source.match], reader.rows(source.other))
    pairs = [(i, j) for i, key in enumerate(left) if can_match(key) for j in right.get(key, ())]
    if source.earlier is not None:
        lefts, rights = (reader.column(column) for column in source.earlier)
        pairs = [(i, j) for i, j in pairs if _is_below(rights[j], lefts[i])]
    parents, sides = [i for i, _ in pairs], [j for _, j in pairs]
    return Rows(len(pairs), source.of, parents, sides)


def _is_below(a: Cell, b: Cell) -> bool:
    return can_match(a) and can_match(b) and a < b  # type: ignore[operator]  # of one type, by the IR


def _distinct(source: Distinct, reader: Reader) -> Rows:
    columns = [reader.column(name) for name in source.by]
    whole = [row for row in zip(*columns, strict=True) if can_match(row)]
    rows = list(dict.fromkeys(whole))
    fields: list[Cells] = [list(cells) for cells in zip(*rows, strict=True)] or [
        [] for _ in columns
    ]
    order = in_order(range(len(rows)), fields)
    own = {name: [cells[i] for i in order] for name, cells in zip(source.by, fields, strict=True)}
    return Rows(len(rows), own=own)


def _union(source: Union, reader: Reader) -> Rows:
    names = dict.fromkeys(name for part in source.parts for name in part.fields)
    own: dict[str, Cells] = {name: [] for name in names}
    parts: list[tuple[int, str]] = []
    count = 0
    for part in source.parts:
        parts.append((count, part.frame))
        size = reader.rows(part.frame)
        for name, cells in own.items():
            operand = part.fields.get(name)
            cells += [None] * size if operand is None else reader.operand(operand, part.frame)
        count += size
    return Rows(count, own=own, parts=parts)


def group(
    columns: list[Cells], count: int, rows: Iterable[int] | None = None
) -> dict[Key, list[int]]:
    """Gather the rows (all `count`, or some) of equal keys as they come.

    A key of which a part is undefined matches nothing and is left out.
    """
    by_key = keys(columns, count)
    found: dict[Key, list[int]] = defaultdict(list)
    for row in range(count) if rows is None else rows:
        found[by_key[row]].append(row)
    return {key: rows for key, rows in found.items() if can_match(key)}
