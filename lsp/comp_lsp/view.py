"""A part of a plan that was checked by itself, and the way between its offsets and the document's.

A short plan is one view. Of a long one, a view holds the declarations that matter to one place:
those that are asked about, what they rest on, and the limits that are about the same earnings. It
is an ordinary plan, shorter than the document, so what is known of it comes from the same check.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from comp_lsp.chunks import LIMITS, Chunk, Placed
from compdsl.names.loading import Load
from compdsl.pipeline import Checked, check
from compdsl.source import SourceFile, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A range of characters: of the document, counted from the start of a chunk, or of a file."""

    home: Chunk | SourceFile
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Declarations of a document as one text: where each `piece` stands in it, and in `source`."""

    source: SourceFile
    pieces: Sequence[Placed]
    starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lengths = [len(piece.chunk.text) for piece in self.pieces]
        object.__setattr__(self, "starts", [0, *accumulate(lengths)][:-1] if lengths else [])

    def inward(self, offset: int) -> int | None:
        """Return where an offset of the document lies in the source; None if it does not."""
        for start, piece in zip(self.starts, self.pieces, strict=True):
            if piece.start <= offset <= piece.end:
                return start + offset - piece.start
        return None

    def outward(self, offset: int) -> int:
        """Return where an offset of the source lies in the document."""
        at = self._index(offset)
        return self.pieces[at].start + offset - self.starts[at] if self.pieces else offset

    def spot(self, span: Span) -> Spot:
        """Return a span of the source, or of a library, in a form that outlives an edit."""
        piece = self.piece_of(span)
        if piece is None:
            return Spot(span.file, span.start, span.end)
        base = self.starts[self._index(span.start)]
        return Spot(piece.chunk, span.start - base, span.end - base)

    def piece_of(self, span: Span) -> Placed | None:
        """Return the declaration that a span starts in; None in another file."""
        if span.file is not self.source or not self.pieces:
            return None
        return self.pieces[self._index(span.start)]

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


@dataclass(frozen=True, slots=True)
class View:
    """Declarations that were checked, and how they lie in the document."""

    checked: Checked
    layout: Layout


def view_of(name: str, pieces: Sequence[Placed], load: Load) -> View:
    """Check declarations as one plan."""
    source = SourceFile(name, "".join(piece.chunk.text for piece in pieces))
    return View(check(source, load), Layout(source, pieces))


def needed(placed: Sequence[Placed], asked: Iterable[Placed]) -> list[Placed]:
    """Return what must be known to check some declarations, themselves included, in order.

    That is what all declarations rest on, what those asked about name, directly or through others,
    and the limits that name the same earnings.
    """
    declared: dict[str, list[Placed]] = {}
    for each in placed:
        declared.setdefault(each.chunk.name, []).append(each)
    found = {id(each) for each in placed if each.chunk.is_common}
    waiting = list(asked)
    _reach(waiting, declared, found)
    earnings = {p.chunk.name for p in placed if id(p) in found and p.chunk.is_earning}
    limits = [p for p in placed if p.chunk.kind in LIMITS and p.chunk.words & earnings]
    _reach(limits, declared, found)
    return [each for each in placed if id(each) in found]


def _reach(waiting: list[Placed], declared: dict[str, list[Placed]], found: set[int]) -> None:
    while waiting:
        here = waiting.pop()
        if id(here) in found and not here.chunk.is_common:
            continue
        found.add(id(here))
        names = here.chunk.words & declared.keys() - {""}
        waiting += [p for name in names for p in declared[name] if id(p) not in found]


def touched(placed: Sequence[Placed], names: set[str]) -> list[Placed]:
    """Return the declarations that name one of these, directly or through others."""
    found: list[Placed] = []
    rest = list(placed)
    while names:
        now = [p for p in rest if p.chunk.words & names]
        rest = [p for p in rest if not p.chunk.words & names]
        found += now
        names = {p.chunk.name for p in now} - names - {""}
    return found
