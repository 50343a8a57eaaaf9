"""What stands at a place of a plan: its line, its token, and the nodes of the tree around it."""

from __future__ import annotations

from dataclasses import dataclass

from comp_lsp.analysis import Analysis
from comp_lsp.view import View
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Node, children
from compdsl.syntax.tokens import CodeLine, Piece, code_lines, pieces


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `offset` counts in the view's text, as do the line, the token and the nodes.

    `nodes` are those that hold the place, from the outermost to the innermost.
    """

    view: View
    offset: int
    line: CodeLine | None
    piece: Piece | None
    block: Block | None
    nodes: tuple[Node, ...]


def place_at(analysis: Analysis, offset: int) -> Place | None:
    """Return what stands at an offset of the document; behind a word counts as on it."""
    view = analysis.around(offset)
    inside = view.layout.inward(offset)
    if inside is None:
        return None
    lines = code_lines(view.layout.source)
    line = next((each for each in lines if each.start <= inside <= each.end), None)
    piece = _piece(line, inside) if line is not None else None
    block = block_at(view, inside)
    nodes = () if block is None else tuple(_down(block, inside))
    return Place(view, inside, line, piece, block, nodes)


def block_at(view: View, offset: int) -> Block | None:
    """Return the declaration that an offset of a view lies in or behind."""
    blocks = (b for b in view.checked.typed.file.blocks if b.span.file is view.layout.source)
    return max((b for b in blocks if b.span.start <= offset), key=_start, default=None)


def _start(block: Block) -> int:
    return block.span.start


def _piece(line: CodeLine, offset: int) -> Piece | None:
    """Return the token at an offset; between two, the one that starts there if it is a word."""
    found = pieces(line.rule, line.code, line.start)
    touching = [each for each in found if each.start <= offset <= each.end]
    inside = [each for each in touching if each.start <= offset < each.end]
    return next(iter(inside or touching), None)


def _down(node: Node, offset: int) -> list[Node]:
    path = [node]
    while True:
        below = [c for c in children(path[-1]) if c.span.start <= offset <= c.span.end]
        inside = [c for c in below if offset < c.span.end] or below
        if not inside:
            return path
        path.append(inside[0])
