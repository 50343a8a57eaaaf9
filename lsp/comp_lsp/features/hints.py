"""Inlay hints: what a metric is per, what bands come to, on which day parts fall in an example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.curves import Drawn, conditions, drawn
from comp_lsp.known import Known, falls_in
from comp_lsp.settings import Settings
from comp_lsp.view import View
from compdsl.report.curve import Band, Curve
from compdsl.report.curve_words import pay_words, rate_words, result_words
from compdsl.report.facts import metric_words
from compdsl.source import Span
from compdsl.syntax.clauses import Payable
from compdsl.syntax.declarations import Block, MetricHeader

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

MOST_HOLDERS = 2
MOST_TOLD = 12


def hints(
    analysis: Analysis, asked: lsp.Range, known: Known, settings: Settings
) -> list[lsp.InlayHint]:
    """Return the hints of a range of a document, in its order."""
    start, end = analysis.text.offset(asked.start), analysis.text.offset(asked.end)
    view = analysis.over(start, end)
    found: list[lsp.InlayHint] = []
    for block in view.checked.typed.file.blocks:
        piece = view.layout.piece_of(block.span)
        if piece is not None and piece.start <= end and start <= piece.end:
            found += _of_block(analysis, view, block, known, settings)
    inside = (each for each in found if asked.start <= each.position <= asked.end)
    return sorted(inside, key=lambda each: (each.position.line, each.position.character))


def _of_block(
    analysis: Analysis, view: View, block: Block, known: Known, settings: Settings
) -> Iterator[lsp.InlayHint]:
    if block.kind == "metric" and settings.hints_metrics:
        yield from _of_metric(analysis, view, block)
    if block.kind == "tiers" and settings.hints_tiers:
        yield from _of_tiers(analysis, view, block, known)
    if block.kind in ("earning", "accelerator") and settings.hints_dates:
        yield from _of_parts(analysis, view, block, known)


def _of_metric(analysis: Analysis, view: View, block: Block) -> Iterator[lsp.InlayHint]:
    header = block.header
    if not isinstance(header, MetricHeader) or header.word is None:
        return
    words = metric_words(view.checked.typed, header)
    if words:
        place = header.title or header.word
        yield _hint(analysis, view, place.span, f": {words}", "What it is per, and its unit.")


# --- tiers ---------------------------------------------------------------------------------------


def _of_tiers(
    analysis: Analysis, view: View, block: Block, known: Known
) -> Iterator[lsp.InlayHint]:
    word = getattr(block.header, "word", None)
    offset = view.layout.outward(block.span.start)
    made = drawn(view, word.name, known, offset) if word is not None else None
    if made is None:
        return
    about = " ".join(conditions(made))
    for number, band in enumerate(made.curve.bands):
        words = _band_words(made, number)
        if words:
            yield _hint(analysis, view, band.row.span, words, about)


def _band_words(made: Drawn, number: int) -> str:
    """Return what a row comes to at its top; of points, what they pay."""
    curve, band = made.curve, made.curve.bands[number]
    if curve.basis.kind == "rate":
        return ""
    if curve.header.mode == "interpolated":
        return f"= {pay_words(curve, curve.pay(band.start))}"
    if curve.basis.kind != "slices":
        return f"= {pay_words(curve, curve.just_above(number))}"
    top = _top(curve, number)
    at = [*([f"{top} at {_result(curve, number)}"] if top else []), *_in_band(curve, number)]
    whose = f" ({made.whose})" if at and made.whose and not curve.basis.weight else ""
    return f"→ {', '.join(at)}{whose}" if at else ""


def _result(curve: Curve, number: int) -> str:
    high = curve.bands[number].high
    assert high is not None
    words = result_words(curve, high)
    return f"{words}, the target" if high == curve.target else words


def _top(curve: Curve, number: int) -> str:
    """Return the pay at the top of a band; where weights change it, the share that it is."""
    pay, rate = curve.just_below(number), curve.effective_below(number)
    if pay is None:
        return ""
    if curve.basis.weight:
        return f"{rate_words(curve, rate)} overall" if rate is not None else ""
    return pay_words(curve, pay)


def _in_band(curve: Curve, number: int) -> Iterator[str]:
    """Give what is paid inside a band at target and at the cap."""
    band = curve.bands[number]
    if curve.basis.weight:
        return
    target, at = curve.target, curve.capped_at()
    if target is not None and band.start < target and not _ends_by(band, target):
        yield f"{pay_words(curve, curve.pay(target))} at target"
    if at is not None and curve.cap is not None and band.start <= at and not _ends_by(band, at):
        about = "" if (at * 10**4).denominator == 1 else "about "
        yield f"{pay_words(curve, curve.cap)}, the cap, at {about}{result_words(curve, at)}"


def _ends_by(band: Band, result: Fraction) -> bool:
    return band.high is not None and band.high <= result


# --- dates ---------------------------------------------------------------------------------------


def _of_parts(
    analysis: Analysis, view: View, block: Block, known: Known
) -> Iterator[lsp.InlayHint]:
    word = getattr(block.header, "word", None)
    if word is None or view.checked.typed.symbols.changes is not None:
        return
    name, offset = str(word.name), view.layout.outward(block.span.start)
    found = known.nearest(offset, lambda tried: any(f.component == name for f in tried.falls))
    for line, part in enumerate(block.all(Payable) if found is not None else ()):
        told = [] if found is None else [_days(*each) for each in falls_in(found, name, line)]
        if told and found is not None:
            more = ", …" if len(told) > MOST_HOLDERS else ""
            every = "\n".join([f"In the example “{found.title}”:", *told[:MOST_TOLD]])
            words = f"→ {', '.join(told[:MOST_HOLDERS])}{more}"
            yield _hint(analysis, view, part.span, words, every)


def _days(holder: str, days: Sequence[date], status: str) -> str:
    shown = str(days[0]) if len(days) == 1 else f"{days[0]} to {days[-1]}, {len(days)} dates"
    lost = f", {status}" if status in ("forfeited", "cancelled") else ""
    return f"{holder} {shown}{lost}"


def _hint(analysis: Analysis, view: View, span: Span, words: str, about: str) -> lsp.InlayHint:
    return lsp.InlayHint(
        position=analysis.range(view, span).end,
        label=words,
        kind=lsp.InlayHintKind.Type,
        tooltip=about or None,
        padding_left=not words.startswith(":"),
    )


def register(server: CompServer) -> None:
    """Have the server give hints."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_INLAY_HINT)
    def _hints(params: lsp.InlayHintParams) -> list[lsp.InlayHint]:
        uri = params.text_document.uri
        analysis = plans.analysis(uri)
        if analysis is None:
            return []
        return hints(analysis, params.range, plans.known(uri), plans.settings)
