"""A grid as a picture and in words: a line for each of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from compdsl.check.constants import constant
from compdsl.check.grids import cell_type, read_grid
from compdsl.check.typed import Typed
from compdsl.names.types import is_code
from compdsl.report.curve import Point
from compdsl.report.curve_svg import lines_svg
from compdsl.report.curve_words import amount_words
from compdsl.syntax.declarations import GridHeader


@dataclass(frozen=True, slots=True)
class GridLines:
    """A grid in figures: `values[row][column]`; `unit` is that of the values."""

    title: str
    header: GridHeader
    columns: tuple[Fraction, ...]
    rows: tuple[Fraction, ...]
    values: tuple[tuple[Fraction, ...], ...]
    units: tuple[str, str, str]
    """Of the columns, the rows and the values."""


def grid_lines(typed: Typed, name: str) -> GridLines | None:
    """Return a grid in figures; None where it cannot be read, or its bounds do not rise."""
    symbol = typed.symbols.get(name, "grid")
    header = symbol.block.header if symbol is not None else None
    table = read_grid(symbol.block) if symbol is not None else None
    if symbol is None or table is None or not isinstance(header, GridHeader):
        return None
    written = [table.columns, table.rows, *table.values]
    found = [[constant(typed, each) for each in line] for line in written]
    figures = [tuple(each for each in line if each is not None) for line in found]
    if any(len(line) != len(asked) for line, asked in zip(figures, written, strict=True)):
        return None
    if not all(_rises(line) for line in figures[:2]):
        return None
    kinds = [cell_type(each[0]) for each in (table.columns, table.rows, table.values[0])]
    units = [
        "%" if each.kind == "percent" else each.currency if is_code(each.currency) else ""
        for each in kinds
    ]
    return GridLines(
        symbol.title or name, header, figures[0], figures[1], tuple(figures[2:]),
        (units[0], units[1], units[2]),
    )  # fmt: skip


def _rises(bounds: Sequence[Fraction]) -> bool:
    return all(low < high for low, high in pairwise(bounds))


def grid_svg(grid: GridLines) -> str:
    """Return the picture of a grid."""
    across, down, value = grid.units
    last = grid.columns[-1]
    width = last - grid.columns[-2] if len(grid.columns) > 1 else max(abs(last), Fraction(1))
    end = last + width / 2
    lines = [
        (f"{grid.header.down.span.text} {_bound(bound, down)}", _pieces(grid, cells, end))
        for bound, cells in zip(grid.rows, grid.values, strict=True)
    ]
    labels = {bound: _bound(bound, across) for bound in grid.columns}
    top = max(cell for cells in grid.values for cell in cells) or Fraction(1)
    steps = {top * at / 4: amount_words(top * at / 4, value, short=True) for at in range(5)}
    up = "value" if value == "%" else value
    return lines_svg(grid.title, (up, grid.header.across.span.text), labels, steps, lines)


def row_words(grid: GridLines, number: int) -> str:
    """Return a row in words: `EUR 0 of bookings: 0% from 0% of attainment, 50% from 100%`."""
    across, down, value = grid.units
    joint = " at " if grid.header.mode == "interpolated" else " from "
    cells = [
        f"{amount_words(cell, value)}{joint}{_bound(bound, across)}"
        for bound, cell in zip(grid.columns, grid.values[number], strict=True)
    ]
    cells[0] += f" of {grid.header.across.span.text}"
    return f"{_bound(grid.rows[number], down)} of {grid.header.down.span.text}: {', '.join(cells)}"


def _bound(bound: Fraction, unit: str) -> str:
    if unit not in ("", "%") and bound.denominator == 1:
        return f"{unit} {int(bound):,}"
    return amount_words(bound, unit)


def _pieces(grid: GridLines, cells: Sequence[Fraction], end: Fraction) -> list[list[Point]]:
    points: list[Point] = list(zip(grid.columns, cells, strict=True))
    if grid.header.mode == "interpolated":
        return [[*points, (end, cells[-1])]]
    ends = [*grid.columns[1:], end]
    return [[(at, pay), (stop, pay)] for (at, pay), stop in zip(points, ends, strict=True)]
