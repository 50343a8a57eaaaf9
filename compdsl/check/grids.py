"""Grids: a table on two measures, read at the place.

The first row holds the bounds of the first measure, from left to right, behind an empty cell; each
row below starts with a bound of the second measure. Bounds rise, and all values are of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from compdsl.check import wording_grids as grid_words
from compdsl.check import wording_tiers as wording
from compdsl.check.constants import constant
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN, Type
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TableRow
from compdsl.syntax.declarations import Block, GridHeader
from compdsl.syntax.node import Word, walk

PERCENT = re.compile(r"(-?\d[\d_]*(?:\.\d+)?)\s*%")
MONEY = re.compile(r"([A-Z]{3}) (-?\d+(?:,\d{3})*(?:\.\d+)?)")
NUMBER = re.compile(r"-?\d[\d_]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class GridTable:
    """The bounds and values of a grid: `values[row][column]`."""

    columns: tuple[x.Expr, ...]
    rows: tuple[x.Expr, ...]
    values: tuple[tuple[x.Expr, ...], ...]


def read_cell(cell: Word) -> x.Expr | None:
    """Return a cell as a literal; None if it is no percentage, amount or number."""
    if found := PERCENT.fullmatch(cell.name):
        return x.Percent(cell.span, found[1].replace("_", ""))
    if found := MONEY.fullmatch(cell.name):
        return x.Money(cell.span, found[1], found[2].replace(",", ""))
    if found := NUMBER.fullmatch(cell.name):
        return x.Number(cell.span, found[0].replace("_", ""))
    return None


def cell_type(cell: x.Expr) -> Type:
    """Return the type of a cell."""
    match cell:
        case x.Percent():
            return Type("percent")
        case x.Money():
            return Type("money", currency=cell.currency)
        case _:
            return Type("number")


def read_grid(block: Block) -> GridTable | None:
    """Return the table of a grid; None if it is not one."""
    rows = block.all(TableRow)
    lines = [[read_cell(cell) for cell in row.cells] for row in rows]
    if (
        not rows
        or rows[0].cells[0].name
        or len(lines) < 2
        or len({len(line) for line in lines}) != 1
        or len(lines[0]) < 2
    ):
        return None
    head, *below = ([cell for cell in line if cell is not None] for line in lines)
    if any(len(line) != len(lines[0]) for line in below) or len(head) != len(lines[0]) - 1:
        return None
    values = tuple(tuple(line[1:]) for line in below)
    return GridTable(tuple(head), tuple(line[0] for line in below), values)


def grid_type(block: Block) -> Type:
    """Return the type of what the cells of a grid give."""
    table = read_grid(block)
    return cell_type(table.values[0][0]) if table is not None else UNKNOWN


def check_grids(typed: Typed, report: Report) -> None:
    """Check the span and the table of all grids."""
    for block in typed.file.of_kind("grid"):
        if isinstance(block.header, GridHeader) and not block.broken:
            _Grid(typed, report, block, block.header).check()


class _Grid:
    """One grid."""

    def __init__(self, typed: Typed, report: Report, block: Block, header: GridHeader) -> None:
        self.typed = typed
        self.report = report
        self.header = header
        self.lines = block.all(TableRow)
        self.table = read_grid(block)

    def check(self) -> None:
        self._span()
        if self.table is None:
            self._cells()
            return
        self._bounds(self.table.columns, self.header.across)
        self._bounds(self.table.rows, self.header.down)
        first = self.table.values[0][0]
        for value in (each for row in self.table.values for each in row):
            if cell_type(value) != cell_type(first):
                self.report.add(grid_words.cell(value.span, "is not of the kind of the first"))
        fewest = min(len(self.table.rows), len(self.table.columns))
        if self.header.mode == "interpolated" and fewest < 2:
            self.report.add(grid_words.too_small(self.lines[0].span))

    def _span(self) -> None:
        header = self.header
        measures = (header.across, header.down)
        windowed = all(any(isinstance(n, x.Windowed) for n in walk(each)) for each in measures)
        if header.over is None and header.word is not None and not windowed:
            self.report.add(wording.no_span(header.span, header.word.name, header.mode))

    def _cells(self) -> None:
        """Report the first thing that keeps the table from being read."""
        if len(self.lines) < 2 or len(self.lines[0].cells) < 2:
            if self.lines:
                self.report.add(grid_words.too_small(self.lines[0].span))
            return
        width = len(self.lines[0].cells)
        if self.lines[0].cells[0].name:
            self.report.add(grid_words.corner(self.lines[0].cells[0].span))
        for number, line in enumerate(self.lines):
            if len(line.cells) != width:
                self.report.add(grid_words.width(line.span, len(line.cells), width))
            for cell in line.cells[0 if number else 1 :]:
                if read_cell(cell) is None:
                    span = cell.span if cell.name else line.span
                    self.report.add(grid_words.cell(span, "is no percentage, amount or number"))

    def _bounds(self, bounds: Sequence[x.Expr], measure: x.Expr) -> None:
        kind = self.typed.types.get(measure, UNKNOWN)
        for bound in bounds:
            if kind.known and not _fits(cell_type(bound), kind):
                self.report.add(grid_words.bound_kind(bound.span, measure.span.text, kind))
                return
        for above, bound in pairwise(bounds):
            high, low = constant(self.typed, bound), constant(self.typed, above)
            if high is not None and low is not None and high <= low:
                self.report.add(grid_words.falls(bound.span, above.span))
        first = constant(self.typed, bounds[0])
        if self.header.mode == "stepped" and first is not None and first > 0:
            self.report.add(grid_words.starts_late(bounds[0].span, measure.span.text))


def _fits(bound: Type, measure: Type) -> bool:
    if bound.is_number and measure.is_number:
        return measure.kind == "number" or (bound.kind == "percent") == (measure.kind == "percent")
    return (bound.kind, bound.currency) == (measure.kind, measure.currency)
