"""Where a plan shows what is wrong with a file that it names: at the line that names it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from comp_lsp.chunks import Placed
from comp_lsp.parsed import blocks_of
from comp_lsp.view import Layout, Spot
from compdsl.source import SourceFile, Span
from compdsl.syntax.clauses import Amends
from compdsl.syntax.declarations import Block, UseHeader


def naming(layout: Layout, file: SourceFile) -> tuple[Placed, Spot] | None:
    """Return the declaration that names a file, and its line; the first that names any, else.

    A file may be named by another one that the plan names.
    """
    found = [each for piece in layout.pieces for each in _named(layout, piece)]
    here = os.path.normpath(file.name)
    lines = [each for each in found if each[0] == here] or found
    return lines[0][1:] if lines else None


def _named(layout: Layout, piece: Placed) -> Iterator[tuple[str, Placed, Spot]]:
    if piece.chunk.kind not in ("use", "plan"):
        return
    folder = Path(layout.source.name).parent
    for block in blocks_of(piece.chunk):
        for written, span in _written(block):
            name = written if written.startswith("std/") else os.path.normpath(folder / written)
            yield name, piece, Spot(piece.chunk, span.start, span.end)


def _written(block: Block) -> Iterator[tuple[str, Span]]:
    header = block.header
    if isinstance(header, UseHeader) and header.is_path:
        yield header.library, block.span
    elif isinstance(header, UseHeader):
        yield f"{header.library.replace('.', '/')}.comp", block.span
    for clause in block.all(Amends):
        yield clause.path, clause.span
