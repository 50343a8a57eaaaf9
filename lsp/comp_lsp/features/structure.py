"""The shape of the text: what folds, what a growing selection takes in, and where links lead."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.chunks import Placed
from comp_lsp.parsed import blocks_of, lines_of, remarks_of
from comp_lsp.place import place_at
from compdsl.data.libraries import standard, standard_file
from compdsl.names.loading import Wanted
from compdsl.source import SourceFile, Span
from compdsl.syntax.clauses import Amends
from compdsl.syntax.declarations import UseHeader

if TYPE_CHECKING:
    from comp_lsp.server import CompServer


def folding(analysis: Analysis) -> list[lsp.FoldingRange]:
    """Return what folds: declarations, tables below a clause, and runs of remarks."""
    found = [each for piece in analysis.placed for each in _folds(analysis, piece)]
    return sorted(found, key=lambda each: (each.start_line, -each.end_line))


def _folds(analysis: Analysis, piece: Placed) -> Iterator[lsp.FoldingRange]:
    lines = lines_of(piece.chunk)
    for at, line in enumerate(lines):
        below = next((k for k, e in enumerate(lines[at + 1 :]) if e.depth <= line.depth), None)
        last = lines[len(lines) - 1 if below is None else at + below]
        yield from _fold(analysis, piece.start + line.start, piece.start + last.end, None)
    yield from _remarks([_line(analysis, piece.start + at) for at, _ in remarks_of(piece.chunk)])


def _remarks(rows: list[int]) -> Iterator[lsp.FoldingRange]:
    """Give the runs of lines with remarks that are longer than one."""
    first = 0
    for at, (row, after) in enumerate(pairwise([*rows, -1])):
        if after == row + 1:
            continue
        if at > first:
            yield _folded(rows[first], row, lsp.FoldingRangeKind.Comment)
        first = at + 1


def _fold(
    analysis: Analysis, start: int, end: int, kind: lsp.FoldingRangeKind | None
) -> Iterator[lsp.FoldingRange]:
    first, last = _line(analysis, start), _line(analysis, end)
    if last > first:
        yield _folded(first, last, kind)


def _folded(first: int, last: int, kind: lsp.FoldingRangeKind | None) -> lsp.FoldingRange:
    return lsp.FoldingRange(start_line=first, end_line=last, kind=kind)


def _line(analysis: Analysis, offset: int) -> int:
    return analysis.text.position(offset).line


def selections(analysis: Analysis, offsets: Sequence[int]) -> list[lsp.SelectionRange]:
    """Return for each place the ranges around it, from its word to the whole plan."""
    return [_selection(analysis, offset) for offset in offsets]


def _selection(analysis: Analysis, offset: int) -> lsp.SelectionRange:
    size = len(analysis.text.content)
    chain: list[tuple[int, int]] = [(0, size)]
    piece = analysis.piece_at(offset)
    chain += [] if piece is None else [(piece.start, piece.start + len(piece.chunk.text.rstrip()))]
    place = place_at(analysis, offset)
    if place is not None:
        around = [(node.span.start, node.span.end) for node in place.nodes[1:]]
        around += [(place.line.start, place.line.end)] if place.line is not None else []
        around += [(place.piece.start, place.piece.end)] if place.piece is not None else []
        outward = place.view.layout.outward
        chain += [(outward(start), outward(start) + end - start) for start, end in around]
    made: lsp.SelectionRange | None = None
    for start, end in sorted(set(chain), key=lambda each: (each[0] - each[1], each[0])):
        outer = made.range if made is not None else None
        inside = analysis.text.range(start, end)
        if outer is None or (outer.start <= inside.start and inside.end <= outer.end):
            made = lsp.SelectionRange(range=inside, parent=made)
    assert made is not None
    return made


def links(analysis: Analysis) -> list[lsp.DocumentLink]:
    """Return the libraries and the amended plan as links to their files."""
    found: list[lsp.DocumentLink] = []
    for piece in analysis.placed:
        for block in blocks_of(piece.chunk):
            header = block.header
            if isinstance(header, UseHeader):
                found += _link(analysis, piece, block.span, header.library, header.is_path)
            for amends in block.all(Amends):
                found += _link(analysis, piece, amends.span, amends.path, True)
    return found


def _link(
    analysis: Analysis, piece: Placed, span: Span, written: str, is_path: bool
) -> Iterator[lsp.DocumentLink]:
    target = _file(analysis, written, is_path)
    at = span.text.find(written)
    if target is None or at < 0:
        return
    start = piece.start + span.start + at
    yield lsp.DocumentLink(
        range=analysis.text.range(start, start + len(written)),
        target=target.as_uri(),
        tooltip=f"Open {target.name}",
    )


def _file(analysis: Analysis, written: str, is_path: bool) -> Path | None:
    if not is_path:
        source = standard(Wanted(written, is_path=False))
        return standard_file(source) if isinstance(source, SourceFile) else None
    path = Path(os.path.normpath(Path(analysis.name).parent / written))
    return path if path.is_file() else None


def register(server: CompServer) -> None:
    """Have the server tell the shape of documents."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
    def _folding(params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
        analysis = plans.analysis(params.text_document.uri)
        return [] if analysis is None else folding(analysis)

    @server.feature(lsp.TEXT_DOCUMENT_SELECTION_RANGE)
    def _selections(params: lsp.SelectionRangeParams) -> list[lsp.SelectionRange]:
        analysis = plans.analysis(params.text_document.uri)
        if analysis is None:
            return []
        return selections(analysis, [analysis.text.offset(each) for each in params.positions])

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_LINK)
    def _links(params: lsp.DocumentLinkParams) -> list[lsp.DocumentLink]:
        analysis = plans.analysis(params.text_document.uri)
        return [] if analysis is None else links(analysis)
