"""Hover: what a keyword means in the words of the reference, and what a name stands for.

With it goes what the place comes to: the value of a name in an example, the dates of a window, the
contract's sentence for a clause, what a band of tiers pays at both ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import RATES, Analysis
from comp_lsp.curves import band_text, conditions, drawn, grid_text, image, picture, row_number
from comp_lsp.explaining import keyword_text
from comp_lsp.known import Known
from comp_lsp.named import named_in
from comp_lsp.place import Place, place_at
from comp_lsp.showing import contract_sentence, name_text, window_text
from comp_lsp.view import View
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TableRow, TierRow
from compdsl.syntax.node import Clause

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

NOTHING = Known()


def hover(
    analysis: Analysis, offset: int, known: Known = NOTHING, *, pictures: bool = False
) -> lsp.Hover | None:
    """Return what to show about a place; None where there is nothing to say."""
    place = place_at(analysis, offset)
    if place is None or place.piece is None:
        return None
    start, end = place.piece.start, place.piece.end
    named = named_in(place.view, place.offset)
    if named is not None:
        start, end = named.use.span.start, named.use.span.end
        view = wide(analysis, place, offset)
        text = name_text(view, named.target, known, offset, pictures=pictures)
    else:
        window = next((n for n in place.nodes[::-1] if isinstance(n, x.Window)), None)
        if window is not None and place.block is not None:
            start, end = window.span.start, window.span.end
            text = window_text(place.view, window, place.block, known, offset)
        else:
            text = _keyword(place)
    said = [text, *_row(analysis, place, known, offset, pictures=pictures)]
    shown = "\n\n".join(part for part in said if part)
    if not shown:
        return None
    at = place.view.layout.outward(start)
    range_ = analysis.text.range(at, at + end - start)
    return lsp.Hover(contents=markdown(shown), range=range_)


def markdown(text: str) -> lsp.MarkupContent:
    """Return a text as Markdown of the protocol."""
    return lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text)


def _keyword(place: Place) -> str:
    """Return what the reference says of a keyword in its line, and the contract of its clause."""
    assert place.piece is not None
    if place.line is None or not place.piece.words[:1].isalpha():
        return ""
    text = keyword_text(place.line.block, place.piece.words, place.line.code)
    clause = next((n for n in place.nodes if isinstance(n, Clause)), None)
    is_first = clause is not None and place.piece.start == place.line.start
    if clause is None or not is_first or place.block is None:
        return text
    says = contract_sentence(place.view, place.block, clause)
    return f"{text}\n\nIn the contract: {says}" if says else text


def wide(analysis: Analysis, place: Place, offset: int) -> View:
    """Return the view of a place, and at tiers one that also holds who is paid by them."""
    is_rates = place.block is not None and place.block.kind in RATES
    return analysis.over(offset, offset) if is_rates else place.view


def _row(
    analysis: Analysis, place: Place, known: Known, offset: int, *, pictures: bool
) -> list[str]:
    """Return what a row of tiers pays, and the picture of them all."""
    row = next((n for n in place.nodes if isinstance(n, TierRow | TableRow)), None)
    block = place.block
    word = getattr(block.header, "word", None) if block is not None else None
    if row is None or block is None or block.kind not in RATES or word is None:
        return []
    view = wide(analysis, place, offset)
    said = [grid_text(view, word.name, row_number(block, row))]
    made = drawn(view, word.name, known, offset) if isinstance(row, TierRow) else None
    if made is not None and isinstance(row, TierRow):
        said = [f"**{band_text(made.curve, row_number(block, row))}**", *conditions(made)]
    svg = picture(view, word.name, known, offset) if pictures else ""
    return [*said, image(svg, f"what {word.name} pays")] if svg else said


def register(server: CompServer) -> None:
    """Have the server answer hovers."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def _hover(params: lsp.HoverParams) -> lsp.Hover | None:
        uri = params.text_document.uri
        at = plans.at(uri, params.position)
        if at is None:
            return None
        return hover(*at, plans.known(uri), pictures=server.shows_pictures())
