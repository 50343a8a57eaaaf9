"""Formatting: the whole document, a range of it, and the line that was just ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

if TYPE_CHECKING:
    from comp_lsp.server import CompServer


def formatting(analysis: Analysis) -> list[lsp.TextEdit]:
    """Return the edits that lay out a document, one for each run of lines that changes."""
    return _edits(analysis, 0, len(analysis.text.starts))


def range_formatting(analysis: Analysis, asked: lsp.Range) -> list[lsp.TextEdit]:
    """Return those of the edits of the whole document that lie in a range of lines."""
    last = asked.end.line + (asked.end.character > 0)
    return _edits(analysis, asked.start.line, max(last, asked.start.line + 1))


def _edits(analysis: Analysis, first: int, last: int) -> list[lsp.TextEdit]:
    from difflib import SequenceMatcher

    before = analysis.text.content
    after = format_text(SourceFile(analysis.name, before)).text
    if after == before:
        return []
    old, new = before.split("\n"), after.split("\n")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _edit(analysis, old, new, (a, b, c, d))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal" and a < last and max(b, a + 1) > first
    ]


def _edit(
    analysis: Analysis, old: list[str], new: list[str], rows: tuple[int, int, int, int]
) -> lsp.TextEdit:
    """Return the edit that puts lines in the place of others; the last line has no line end."""
    a, b, c, d = rows
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line) + 1)
    size = len(analysis.text.content)
    text = "\n".join(new[c:d])
    if b < len(old):
        start, end, text = starts[a], starts[b], text + ("\n" if d > c else "")
    else:
        start, end = max(starts[a] - 1, 0), size
        text = ("\n" if a and d > c else "") + text
    return lsp.TextEdit(range=analysis.text.range(min(start, size), min(end, size)), new_text=text)


def register(server: CompServer) -> None:
    """Have the server format documents."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    def _document(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
        analysis = plans.analysis(params.text_document.uri)
        return None if analysis is None else formatting(analysis)

    @server.feature(lsp.TEXT_DOCUMENT_RANGE_FORMATTING)
    def _range(params: lsp.DocumentRangeFormattingParams) -> list[lsp.TextEdit] | None:
        analysis = plans.analysis(params.text_document.uri)
        return None if analysis is None else range_formatting(analysis, params.range)
