"""Completion inside the tables of an example: columns first, then what fits in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.place import block_at
from compdsl.check.cells import Column, columns, values
from compdsl.check.typed import Typed

TABLE = re.compile(r"given\s+([\w.]+)\s*$|expect\s+(?:some\s+of\s+)?ledger\s*$")

LOOKED = 400
"""How many rows above a cell are looked at."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is being written: its table (empty for the ledger), its column, what is begun.

    `rows` are the rows above, the first of which names the columns; `start` is where the text of
    the cell starts, `others` are the other cells of its row.
    """

    table: str
    column: int
    begun: str
    start: int
    rows: tuple[tuple[str, ...], ...]
    is_closed: bool
    others: tuple[str, ...]


def cell_at(content: str, offset: int) -> Cell | None:
    """Return the cell at an offset of a text; None outside of a table."""
    start = content.rfind("\n", 0, offset) + 1
    before = content[start:offset]
    if not before.lstrip().startswith("|") and before.strip():
        return None
    rows: list[tuple[str, ...]] = []
    above = content[: max(start - 1, 0)].split("\n")[-LOOKED:] if start else []
    while above and above[-1].lstrip().startswith("|"):
        rows.insert(0, cells(above.pop()))
    found = TABLE.match(above[-1].strip()) if above else None
    if found is None or (not before.strip() and (rows or not _is_below(before, above[-1]))):
        return None
    end = content.find("\n", offset)
    rest = content[offset : end if end >= 0 else len(content)]
    begun = before.rpartition("|")[2].lstrip() if "|" in before else ""
    return Cell(
        found[1] or "",
        before.count("|") - 1,
        begun,
        offset - len(begun),
        tuple(rows),
        "|" in rest,
        (*cells(before[: len(before) - len(begun)]), *cells(rest)),
    )


def _is_below(before: str, line: str) -> bool:
    """Whether an empty line is indented further than another."""
    return len(before) > len(line) - len(line.lstrip())


def cells(row: str) -> tuple[str, ...]:
    """Return the cells of a row of a table."""
    return tuple(each.strip() for each in row.strip().strip("|").split("|"))


def table_completion(analysis: Analysis, offset: int) -> list[lsp.CompletionItem] | None:
    """Return what may stand in a cell; None outside of a table."""
    cell = cell_at(analysis.text.content, offset)
    if cell is None:
        return None
    view = analysis.around(offset)
    typed = view.checked.typed
    inside = view.layout.inward(offset)
    block = block_at(view, inside) if inside is not None else None
    if not cell.rows:
        found = list(_columns(typed, cell, analysis.text.content[cell.start : offset]))
    else:
        head = cell.rows[0]
        column = head[cell.column] if 0 <= cell.column < len(head) else ""
        above = [row[cell.column] for row in cell.rows[1:] if cell.column < len(row)]
        names = values(typed, block, cell.table, column, above) if column else []
        found = [_item(name, f"{column}", at) for at, name in enumerate(names)]
    range_ = analysis.text.range(cell.start, offset)
    for item in found:
        item.text_edit = lsp.TextEdit(range=range_, new_text=item.insert_text or item.label)
        item.insert_text = None
    return found


def _columns(typed: Typed, cell: Cell, begun: str) -> Iterator[lsp.CompletionItem]:
    """Give the columns that a first row does not have yet, and at its start all that it must."""
    known = columns(typed, cell.table)
    if cell.column <= 0 and not begun.strip() and known and not cell.is_closed:
        yield _whole(cell, known)
    if cell.column < 0:
        return
    for at, column in enumerate(known):
        if column.name in cell.others:
            continue
        item = _item(column.name, column.detail, at)
        item.kind = lsp.CompletionItemKind.Field
        item.sort_text = f"{'1' if column.is_needed else '2'}{at:03}"
        yield item


def _whole(cell: Cell, known: list[Column]) -> lsp.CompletionItem:
    """Return the item that writes a whole first row."""
    names = [each.name for each in known if each.is_needed] or [each.name for each in known]
    row = " | ".join(names)
    lead = "" if cell.column == 0 else "| "
    return lsp.CompletionItem(
        label=f"{lead}{row} |",
        kind=lsp.CompletionItemKind.Snippet,
        detail="the columns that a row must have",
        sort_text="0",
    )


def _item(name: str, detail: str, number: int) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=name,
        kind=lsp.CompletionItemKind.Value,
        detail=detail,
        sort_text=f"1{number:03}",
    )
