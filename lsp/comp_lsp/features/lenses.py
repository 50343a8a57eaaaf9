"""Code lenses: how each example went, what each earning pays in one, and what can be done with it.

What an example says is shown as long as nothing was edited since; after an edit, that it held
before, until the background has tried it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp import convert
from comp_lsp.analysis import Analysis
from comp_lsp.chunks import Placed
from comp_lsp.features.commands import CONTRACT, CURVE, EXPLAIN, RUN_EXAMPLES, RUN_ON_DATA
from comp_lsp.known import Known, earned_words
from comp_lsp.parsed import blocks_of
from compdsl.report.trials import Tried
from compdsl.syntax.declarations import Block, Titled

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

PAYING = ("earning", "accelerator", "clawback", "draw")
LONGEST = 60
Shown = tuple[str, str, list[object]]


def lenses(analysis: Analysis, known: Known) -> list[lsp.CodeLens]:
    """Return the lenses of a document, in its order."""
    found: list[lsp.CodeLens] = []
    for piece in analysis.placed:
        for block in blocks_of(piece.chunk):
            found += _of_block(analysis, piece, block, known)
    return found


def _of_block(
    analysis: Analysis, piece: Placed, block: Block, known: Known
) -> Iterator[lsp.CodeLens]:
    first = block.span.text.partition("\n")[0]
    start = piece.start + block.span.start
    range_ = analysis.text.range(start, start + len(first))
    place = {"line": range_.start.line, "character": range_.start.character}
    for title, command, more in _shown(block, known, start, place):
        arguments = [convert.uri_of(analysis.name), *more]
        made = lsp.Command(title=title, command=command, arguments=arguments)
        yield lsp.CodeLens(range=range_, command=made)


def _shown(block: Block, known: Known, start: int, place: object) -> Iterator[Shown]:
    match block.kind:
        case "plan":
            yield "run on data…", RUN_ON_DATA, []
            yield "show contract", CONTRACT, []
        case "example":
            title = _title(block)
            tried = known.titled(title)
            if tried is not None:
                yield _went(tried, known.is_fresh), RUN_EXAMPLES, [title]
            yield "run", RUN_EXAMPLES, [title]
        case "tiers" | "grid":
            yield "payout curve", CURVE, [place]
        case kind if kind in PAYING:
            yield from _earning(block, known, start, place)


def _went(tried: Tried, is_fresh: bool) -> str:
    """Return how an example went, with the first line that came out otherwise."""
    if not is_fresh:
        return f"{'✓' if tried.ok else '✗'} before the last edit"
    if tried.ok:
        count = len(tried.outcomes)
        held = "as expected" if count == 1 else f"all {count} lines as expected"
        return f"✓ {held}" if count else "expects nothing yet"
    if tried.diagnostics:
        return f"✗ {_cut(tried.diagnostics[0].message)}"
    failed = [each for each in tried.outcomes if not each.ok]
    more = f", and {len(failed) - 1} more" if len(failed) > 1 else ""
    return f"✗ expected {_cut(failed[0].expected)}, got {_cut(failed[0].got)}{more}"


def _earning(block: Block, known: Known, start: int, place: object) -> Iterator[Shown]:
    word = getattr(block.header, "word", None)
    if word is None or not known.examples:
        return
    name = str(word.name)
    found = known.nearest(start, lambda tried: earned_words(tried, name))
    if found is not None:
        verb = "pays" if block.kind in ("earning", "accelerator") else "comes to"
        title = f"{verb} {earned_words(found, name)} in “{_cut(found.title)}”"
        yield title, EXPLAIN, [place]
    elif known.is_fresh and all(each.as_of is not None for each in known.examples):
        yield "in no example yet", RUN_EXAMPLES, []
    yield "explain", EXPLAIN, [place]


def _title(block: Block) -> str:
    header = block.header
    return header.title.value if isinstance(header, Titled) and header.title is not None else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def register(server: CompServer) -> None:
    """Have the server give lenses."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_CODE_LENS, lsp.CodeLensOptions(resolve_provider=False))
    def _lenses(params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
        uri = params.text_document.uri
        analysis = plans.analysis(uri)
        return [] if analysis is None else lenses(analysis, plans.known(uri))
