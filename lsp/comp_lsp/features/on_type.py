"""Formatting while somebody types: the indent of a new line, and a table's columns in line.

Only what was just ended is touched. A line that is begun below a header is indented as its clauses
are, one below `given` or `expect ledger` as the rows of a table; a table is put in line when a row
of it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.chunks import Placed
from comp_lsp.parsed import blocks_of, lines_of
from compdsl.syntax.alignment import table_lines
from compdsl.syntax.clauses import TableRow
from compdsl.syntax.layout import STEP
from compdsl.syntax.node import walk
from compdsl.syntax.tokens import CodeLine

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

ROW_END, LINE_END = "|", "\n"
ONE_LINE = frozenset({"metric", "function", "use"})
TABLE_STARTS = re.compile(r"given\s+[\w.]+$|expect\s+(some\s+of\s+)?ledger$")


def on_type(analysis: Analysis, offset: int, typed: str) -> list[lsp.TextEdit]:
    """Return the edits after a line was ended, or a cell of a table."""
    here = analysis.text.position(offset).line
    line = here if typed == ROW_END else here - 1
    if line < 0:
        return []
    start = analysis.text.starts[line]
    piece = next((p for p in analysis.placed if p.start <= start < p.end), None)
    if piece is None:
        return []
    found = list(_aligned(analysis, piece, line, typed))
    return found + (list(_indented(analysis, piece, line)) if typed == LINE_END else [])


def _indented(analysis: Analysis, piece: Placed, line: int) -> Iterator[lsp.TextEdit]:
    """Give the edit that indents the line below one, where that is code."""
    start = analysis.text.starts[line]
    above = _line_at(piece, start - piece.start, analysis.text.starts[line + 1] - piece.start)
    if above is None or _is_open(above.code):
        return
    wanted = " " * (STEP * (above.depth + _goes_deeper(above)))
    below = analysis.text.starts[line + 1]
    now = re.match(r"[ \t]*", analysis.text.content[below:])
    written = now[0] if now is not None else ""
    if written != wanted:
        range_ = analysis.text.range(below, below + len(written))
        yield lsp.TextEdit(range=range_, new_text=wanted)


def _line_at(piece: Placed, start: int, end: int) -> CodeLine | None:
    """Return the line of code that ends between two offsets; None in the middle of one."""
    return next((each for each in lines_of(piece.chunk) if start < each.end < end), None)


def _is_open(code: str) -> bool:
    """Whether a line has a bracket that is still to be closed."""
    plain = re.sub(r'"[^"]*"', "", code)
    return sum(map(plain.count, "([")) > sum(map(plain.count, ")]"))


def _goes_deeper(line: CodeLine) -> bool:
    if line.depth:
        return bool(TABLE_STARTS.match(line.code.strip()))
    has_value = line.block == "term" and "=" in line.code
    return line.block not in ONE_LINE and not has_value and "from data" not in line.code


def _aligned(analysis: Analysis, piece: Placed, line: int, typed: str) -> Iterator[lsp.TextEdit]:
    """Give the edits that put the table of a row in line, once the row is as long as the first."""
    rows = _table(analysis, piece, line)
    mine = next((row for at, row in rows if at == line), None)
    if mine is None or (typed == ROW_END and len(mine.cells) != len(rows[0][1].cells)):
        return
    for (_, row), text in zip(rows, table_lines([row for _, row in rows]), strict=True):
        start = piece.start + row.span.start
        if row.span.text != text:
            range_ = analysis.text.range(start, start + len(row.span.text))
            yield lsp.TextEdit(range=range_, new_text=text)


def _table(analysis: Analysis, piece: Placed, line: int) -> list[tuple[int, TableRow]]:
    """Return the rows of the table that a line is in, each with its line."""
    nodes = (node for block in blocks_of(piece.chunk) for node in walk(block))
    found = [
        (analysis.text.position(piece.start + node.span.start).line, node)
        for node in nodes
        if isinstance(node, TableRow)
    ]
    breaks = [at for at, ((a, _), (b, _)) in enumerate(pairwise(found), 1) if b != a + 1]
    for first, last in pairwise([0, *breaks, len(found)]):
        table = found[first:last]
        if any(at == line for at, _ in table):
            return table
    return []


def register(server: CompServer) -> None:
    """Have the server lay out what is being typed."""
    plans = server.open_plans
    options = lsp.DocumentOnTypeFormattingOptions(
        first_trigger_character=LINE_END, more_trigger_character=[ROW_END]
    )

    @server.feature(lsp.TEXT_DOCUMENT_ON_TYPE_FORMATTING, options)
    def _on_type(params: lsp.DocumentOnTypeFormattingParams) -> list[lsp.TextEdit]:
        at = plans.at(params.text_document.uri, params.position)
        return [] if at is None else on_type(*at, params.ch)
