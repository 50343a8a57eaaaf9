"""What is known of one version of a document: its declarations, and what is wrong with each.

`analysed` takes the text and the analysis before it. In a short plan everything is checked anew. In
a long one only the declarations that changed, and those that name what they declare, are; what was
found in the others is kept, wherever they stand now. What concerns the whole plan at once is left
to the check in the background, which has the last word (`settled`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from lsprotocol.types import Range, TextEdit

from comp_lsp.chunks import Chunk, Placed, cut
from comp_lsp.foreign import naming
from comp_lsp.text import Text
from comp_lsp.view import Layout, Spot, View, needed, touched, view_of
from compdsl.diagnostics.model import Diagnostic
from compdsl.names.loading import Load
from compdsl.source import SourceFile, Span

SHORT = 12_000
"""Up to this many characters a plan is checked as a whole; it takes some 15 ms."""

RATES = ("tiers", "grid")


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic with its places in a form that outlives edits of other declarations."""

    item: Diagnostic
    at: Spot
    related: tuple[tuple[Spot, str], ...] = ()
    fixes: tuple[tuple[str, tuple[tuple[Spot, str], ...]], ...] = ()


Findings = Mapping[Chunk, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """One version of a document. `name` is its path, `load` gives the libraries that it uses."""

    name: str
    version: int
    text: Text
    load: Load
    placed: Sequence[Placed]
    findings: Findings
    is_short: bool
    places: Mapping[Chunk, int] = field(init=False, repr=False)
    views: dict[int | tuple[int, int], View] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        places = {each.chunk: each.start for each in reversed(self.placed)}
        object.__setattr__(self, "places", places)

    def piece_at(self, offset: int) -> Placed | None:
        """Return the declaration at an offset; at an edge, the one that ends there."""
        return next((p for p in self.placed if p.start <= offset <= p.end), None)

    def around(self, offset: int) -> View:
        """Return the checked plan, or of a long one the part that the place is about."""
        piece = self.piece_at(offset)
        key = piece.start if piece is not None and not self.is_short else -1
        if key not in self.views:
            asked = self.placed if piece is None or self.is_short else needed(self.placed, [piece])
            self.views[key] = view_of(self.name, asked, self.load)
        return self.views[key]

    def over(self, start: int, end: int) -> View:
        """Return the checked part that a range is about; with tiers, also who is paid by them."""
        if self.is_short:
            return self.around(start)
        asked = [p for p in self.placed if p.start <= end and start <= p.end]
        key = (asked[0].start, asked[-1].end) if asked else (0, 0)
        if key not in self.views:
            names = {p.chunk.name for p in asked if p.chunk.kind in RATES}
            paid = [p for p in self.placed if p.chunk.is_earning and p.chunk.words & names]
            self.views[key] = view_of(self.name, needed(self.placed, [*asked, *paid]), self.load)
        return self.views[key]

    def found(self) -> Iterator[tuple[Placed, Finding]]:
        """Give everything that was found, in the order of the document."""
        for piece in self.placed:
            for finding in self.findings.get(piece.chunk, ()):
                yield piece, finding

    def edits(self, finding: Finding, piece: Placed, number: int) -> list[TextEdit] | None:
        """Return the edits of one fix where they now belong; None if a place is gone."""
        made: list[TextEdit] = []
        for spot, text in finding.fixes[number][1]:
            range_ = self.range_of(spot, piece)
            if range_ is None:
                return None
            made.append(TextEdit(range=range_, new_text=text))
        return made

    def range_of(self, spot: Spot, within: Placed | None = None) -> Range | None:
        """Return the range of a spot in the document; None in another file, or if it is gone."""
        if isinstance(spot.home, SourceFile):
            return None
        is_here = within is not None and within.chunk is spot.home
        start = within.start if is_here and within is not None else self.places.get(spot.home)
        return None if start is None else self.text.range(start + spot.start, start + spot.end)

    def range(self, view: View, span: Span) -> Range:
        """Return the range in the document of a span of a view's plan."""
        start = view.layout.outward(span.start)
        return self.text.range(start, start + span.end - span.start)


def analysed(
    name: str, version: int, text: Text, load: Load, before: Analysis | None = None
) -> Analysis:
    """Return the analysis of a text; `before` is that of the version before it.

    Nothing is known yet of a long plan that has just been opened: the background will tell.
    """
    placed = cut(text.content)
    if len(text.content) <= SHORT:
        view = view_of(name, placed, load)
        findings = found(view.layout, view.checked.diagnostics)
        return Analysis(name, version, text, load, placed, findings, True, {-1: view})
    kept = before.findings if before is not None else {}
    made = Analysis(name, version, text, load, placed, kept, is_short=False)
    return made if before is None else replace(made, findings=_updated(made, before))


def _updated(made: Analysis, before: Analysis) -> Findings:
    """Return what is found in a long plan when only what changed is checked anew."""
    old = {id(each.chunk) for each in before.placed}
    new = {id(each.chunk) for each in made.placed}
    changed = [each for each in made.placed if id(each.chunk) not in old]
    gone = [each for each in before.placed if id(each.chunk) not in new]
    moved = [*changed, *gone]
    if any(each.chunk.is_common for each in moved):
        return before.findings
    asked = [*changed, *touched(made.placed, {each.chunk.name for each in moved} - {""})]
    if not asked:
        return before.findings
    view = view_of(made.name, needed(made.placed, asked), made.load)
    news = found(view.layout, view.checked.diagnostics)
    return {**before.findings, **{each.chunk: news.get(each.chunk, ()) for each in asked}}


def settled(analysis: Analysis, source: SourceFile, diagnostics: Iterable[Diagnostic]) -> Analysis:
    """Return an analysis with what a check of the whole document found."""
    findings = found(Layout(source, analysis.placed), diagnostics)
    return replace(analysis, findings=findings)


def found(layout: Layout, items: Iterable[Diagnostic]) -> dict[Chunk, tuple[Finding, ...]]:
    """Return diagnostics by the declaration that each is about."""
    made: dict[Chunk, list[Finding]] = {}
    for item in items:
        home = _home(layout, item)
        if home is not None:
            piece, at = home
            made.setdefault(piece.chunk, []).append(_finding(layout, item, at))
    return {chunk: tuple(findings) for chunk, findings in made.items()}


def _home(layout: Layout, item: Diagnostic) -> tuple[Placed, Spot] | None:
    """Return where to show a diagnostic; one of another file stands at the line that names it."""
    own = layout.piece_of(item.span) if item.span is not None else None
    if own is not None and item.span is not None:
        return own, layout.spot(item.span)
    named = naming(layout, item.span.file) if item.span is not None else None
    first = next(iter(layout.pieces), None)
    return named or (None if first is None else (first, Spot(first.chunk, 0, 0)))


def _finding(layout: Layout, item: Diagnostic, at: Spot) -> Finding:
    span = item.span
    is_own = span is not None and span.file is layout.source
    related = [(layout.spot(each.span), each.message) for each in item.related]
    if span is not None and not is_own:
        related.insert(0, (layout.spot(span), item.message))
        place = f"in `{PurePath(span.file.name).name}`, line {span.line}"
        item = replace(item, message=f"{place}: {item.message}")
    fixes = tuple(
        (fix.title, tuple((layout.spot(edit.span), edit.text) for edit in fix.edits))
        for fix in item.fixes
    )
    return Finding(item, at, tuple(related), fixes)
