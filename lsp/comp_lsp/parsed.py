"""The trees of single declarations, kept by their text: for what needs no names and no types."""

from __future__ import annotations

from functools import lru_cache

from comp_lsp.chunks import KEPT, Chunk
from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.declarations import Block
from compdsl.syntax.lines import line_tree
from compdsl.syntax.parse import parse
from compdsl.syntax.tokens import CodeLine, Piece, code_lines, pieces


@lru_cache(maxsize=KEPT)
def blocks_of(chunk: Chunk) -> tuple[Block, ...]:
    """Return the declarations of a chunk; their spans count from its start."""
    return parse(SourceFile("", chunk.text), Report()).blocks


@lru_cache(maxsize=KEPT)
def lines_of(chunk: Chunk) -> tuple[CodeLine, ...]:
    """Return the headers and clauses of a chunk; they count from its start."""
    return tuple(code_lines(SourceFile("", chunk.text)))


@lru_cache(maxsize=KEPT)
def pieces_of(chunk: Chunk) -> tuple[Piece, ...]:
    """Return the tokens of a chunk; they count from its start."""
    lines = (line for line in lines_of(chunk) if line.rule != "given_row")
    return tuple(p for line in lines for p in pieces(line.rule, line.code, line.start))


@lru_cache(maxsize=KEPT)
def remarks_of(chunk: Chunk) -> tuple[tuple[int, int], ...]:
    """Return where the remarks of a chunk start and end."""
    found = line_tree(SourceFile("", chunk.text), Report()).remarks
    return tuple((span.start, span.end) for span in found)
