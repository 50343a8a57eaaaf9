"""What stands in columns: fields, values, rows of terms and tiers, and tables.

Each function takes the clauses of one block with their atoms and gives one text a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compdsl.syntax.clauses import ChoiceValue, Clause, FieldLine, TableRow, TermRow, TierRow
from compdsl.syntax.spacing import Atom, joined

FIELD_WIDTH = 10
"""Names of fields are at least this wide, so that the colons of most records stand alike."""
MONEY = re.compile(r"([A-Z]{3})\s+(-?[\d,]+(?:\.\d+)?)")
NUMBER = re.compile(r"-?\d[\d_,]*(?:\.\d+)?\s?%?")


@dataclass(frozen=True, slots=True)
class Written:
    """A parsed line: its clause and the atoms of its first row."""

    clause: Clause
    atoms: list[Atom]


def aligned(lines: Sequence[Written]) -> list[str]:
    """Return the first row of each clause of a block, padded so that columns line up."""
    texts = [joined(line.atoms) for line in lines]
    for kind, arrange in ARRANGEMENTS.items():
        places = [i for i, line in enumerate(lines) if isinstance(line.clause, kind)]
        if places:
            arranged = arrange([lines[i] for i in places])
            for place, text in zip(places, arranged, strict=True):
                texts[place] = text
    return texts


def _fields(lines: Sequence[Written]) -> list[str]:
    return _two_columns(lines, ":", FIELD_WIDTH)


def _rows(lines: Sequence[Written]) -> list[str]:
    return _two_columns(lines, "=", 0)


def _two_columns(lines: Sequence[Written], sign: str, least: int) -> list[str]:
    halves = [_split(line.atoms, sign) for line in lines]
    width = max(least, *(len(joined(left)) for left, _ in halves))
    return [f"{joined(left):<{width}} {joined(right)}" for left, right in halves]


def _split(found: list[Atom], sign: str) -> tuple[list[Atom], list[Atom]]:
    """Split atoms before the first `sign`."""
    at = next((i for i, atom in enumerate(found) if atom.text == sign), len(found))
    return found[:at], found[at:]


def _tiers(lines: Sequence[Written]) -> list[str]:
    halves = [_split(line.atoms, ":") for line in lines]
    bounds = _to_the_right([joined(left[1:]) for left, _ in halves])
    edge = max(len(left[0].text) for left, _ in halves)
    return [
        f"{left[0].text:<{edge}} {bound} {joined(right)}"
        for (left, right), bound in zip(halves, bounds, strict=True)
    ]


def _to_the_right(texts: list[str]) -> list[str]:
    width = max(map(len, texts))
    return [_right(text, width) for text in texts]


def _right(text: str, width: int) -> str:
    money = MONEY.fullmatch(text)
    return f"{money[1]} {money[2]:>{width - 4}}" if money else f"{text:>{width}}"


def _choices(lines: Sequence[Written]) -> list[str]:
    cells = [_choice_cells(line) for line in lines]
    for column in (0, 1):
        width = max(len(row[column]) for row in cells)
        for row in cells:
            row[column] = f"{row[column]:<{width + 2}}" if width else ""
    return ["".join(row).rstrip() for row in cells]


def _choice_cells(line: Written) -> list[str]:
    rest = 1 if getattr(line.clause, "title", None) is None else 2
    return [line.atoms[0].text, joined(line.atoms[1:rest]), joined(line.atoms[rest:])]


def _table(lines: Sequence[Written]) -> list[str]:
    """Pad the columns of a table, money and numbers to the right."""
    return table_lines([line.clause for line in lines if isinstance(line.clause, TableRow)])


def table_lines(rows: Sequence[TableRow]) -> list[str]:
    """Return the rows of a table with their columns in line."""
    return table_texts([[cell.name for cell in row.cells] for row in rows])


def table_texts(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return cells as the rows of a table with its columns in line."""
    widths: list[int] = []
    for row in rows:
        widths += [0] * (len(row) - len(widths))
        for column, cell in enumerate(row):
            widths[column] = max(widths[column], len(cell))
    return [_table_row(row, widths) for row in rows]


def _table_row(row: Sequence[str], widths: list[int]) -> str:
    if not row:
        return "|"
    cells = (_cell(cell, width) for cell, width in zip(row, widths, strict=False))
    return "| " + " | ".join(cells) + " |"


def _cell(text: str, width: int) -> str:
    if MONEY.fullmatch(text) or NUMBER.fullmatch(text):
        return _right(text, width)
    return f"{text:<{width}}"


ARRANGEMENTS: dict[type[Clause], Callable[[Sequence[Written]], list[str]]] = {
    FieldLine: _fields,
    ChoiceValue: _choices,
    TermRow: _rows,
    TierRow: _tiers,
    TableRow: _table,
}
