"""Code lenses: how each example went, what each earning pays in one, and what can be done with it.

What an example says is shown as long as nothing was edited since; after an edit, that it held
before, until the background has tried it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp import convert
from comp_lsp.analysis import Analysis
from comp_lsp.chunks import START, Placed
from comp_lsp.features.commands import CONTRACT, CURVE, EXPLAIN, RUN_EXAMPLES, RUN_ON_DATA
from comp_lsp.known import Known, earned_words
from compdsl.report.trials import Tried
from compdsl.syntax.trouble import BLOCK_WORDS

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

PAYING = ("earning", "accelerator", "clawback", "draw")
LONGEST = 60
TITLE = re.compile(r'"([^"]*)"')
Shown = tuple[str, str, list[object]]


def lenses(analysis: Analysis, known: Known) -> list[lsp.CodeLens]:
    """Return the lenses of a document, in its order."""
    return [each for piece in analysis.placed for each in _of_piece(analysis, piece, known)]


def _of_piece(analysis: Analysis, piece: Placed, known: Known) -> Iterator[lsp.CodeLens]:
    """Give the lenses of a declaration, from its first line alone: a document may be long."""
    chunk = piece.chunk
    found = START.search(chunk.text)
    if found is None:
        return
    start = piece.start + found.start()
    first = chunk.text[found.start() :].partition("\n")[0]
    range_ = analysis.text.range(start, start + len(first.rstrip()))
    place = {"line": range_.start.line, "character": range_.start.character}
    kind, title = BLOCK_WORDS[chunk.kind], TITLE.search(first)
    if kind == "example" or chunk.name or kind == "plan":
        head = (kind, chunk.name, title[1] if title is not None else "")
        for words, command, more in _shown(head, known, start, place):
            arguments = [convert.uri_of(analysis.name), *more]
            made = lsp.Command(title=words, command=command, arguments=arguments)
            yield lsp.CodeLens(range=range_, command=made)


def _shown(head: tuple[str, str, str], known: Known, start: int, place: object) -> Iterator[Shown]:
    kind, name, title = head
    match kind:
        case "plan":
            yield "run on data…", RUN_ON_DATA, []
            yield "show contract", CONTRACT, []
        case "example":
            tried = known.titled(title)
            if tried is not None:
                yield _went(tried, known.is_fresh), RUN_EXAMPLES, [title]
            yield "run", RUN_EXAMPLES, [title]
        case "tiers" | "grid":
            yield "payout curve", CURVE, [place]
        case _ if kind in PAYING:
            yield from _earning(kind, name, known, (start, place))


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


def _earning(kind: str, name: str, known: Known, at: tuple[int, object]) -> Iterator[Shown]:
    if not known.examples:
        return
    start, place = at
    found = known.nearest(start, lambda tried: known.entries(tried, name))
    if found is not None and (words := earned_words(known, found, name)):
        verb = "pays" if kind in ("earning", "accelerator") else "comes to"
        title = f"{verb} {words} in “{_cut(found.title)}”"
        yield title, EXPLAIN, [place]
    elif (
        found is None and known.is_fresh and all(each.as_of is not None for each in known.examples)
    ):
        yield "in no example yet", RUN_EXAMPLES, []
    yield "explain", EXPLAIN, [place]


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
