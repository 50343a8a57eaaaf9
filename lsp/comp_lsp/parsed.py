"""The trees of single declarations, kept with them: for what needs no names and no types."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from comp_lsp.chunks import Chunk
from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.declarations import Block
from compdsl.syntax.lines import line_tree
from compdsl.syntax.parse import parse
from compdsl.syntax.tokens import CodeLine, Piece, code_lines, pieces

Made = TypeVar("Made")


def kept(work: Callable[[Chunk], Made]) -> Callable[[Chunk], Made]:
    """Have a function work once for each chunk, and its answer kept for as long as the chunk."""
    known: WeakKeyDictionary[Chunk, Made] = WeakKeyDictionary()

    @wraps(work)
    def once(chunk: Chunk) -> Made:
        if chunk not in known:
            known[chunk] = work(chunk)
        return known[chunk]

    return once


@kept
def blocks_of(chunk: Chunk) -> tuple[Block, ...]:
    """Return the declarations of a chunk; their spans count from its start."""
    return parse(SourceFile("", chunk.text), Report()).blocks


@kept
def lines_of(chunk: Chunk) -> tuple[CodeLine, ...]:
    """Return the headers and clauses of a chunk; they count from its start."""
    return tuple(code_lines(SourceFile("", chunk.text)))


@kept
def pieces_of(chunk: Chunk) -> tuple[Piece, ...]:
    """Return the tokens of a chunk; they count from its start."""
    lines = (line for line in lines_of(chunk) if line.rule != "given_row")
    return tuple(p for line in lines for p in pieces(line.rule, line.code, line.start))


@kept
def remarks_of(chunk: Chunk) -> tuple[tuple[int, int], ...]:
    """Return where the remarks of a chunk start and end."""
    found = line_tree(SourceFile("", chunk.text), Report()).remarks
    return tuple((span.start, span.end) for span in found)
