"""Hover: what a keyword means, in the words of the reference, and what a name stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.explaining import keyword_text
from comp_lsp.place import Place, place_at

if TYPE_CHECKING:
    from comp_lsp.server import CompServer


def hover(analysis: Analysis, offset: int) -> lsp.Hover | None:
    """Return what to show about a place; None where there is nothing to say."""
    place = place_at(analysis, offset)
    if place is None or place.piece is None:
        return None
    text = _keyword(place)
    if not text:
        return None
    start = place.view.layout.outward(place.piece.start)
    range_ = analysis.text.range(start, start + place.piece.end - place.piece.start)
    return lsp.Hover(contents=markdown(text), range=range_)


def markdown(text: str) -> lsp.MarkupContent:
    """Return a text as Markdown of the protocol."""
    return lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text)


def _keyword(place: Place) -> str:
    """Return what the reference says of a keyword in its line."""
    assert place.piece is not None
    if place.line is None or not place.piece.words[:1].isalpha():
        return ""
    return keyword_text(place.line.block, place.piece.words, place.line.code)


def register(server: CompServer) -> None:
    """Have the server answer hovers."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def _hover(params: lsp.HoverParams) -> lsp.Hover | None:
        analysis = plans.analysis(params.text_document.uri)
        if analysis is None:
            return None
        return hover(analysis, analysis.text.offset(params.position))
