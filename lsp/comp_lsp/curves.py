"""The payout curve at a place: which one, with which quota, and what is said about its bands."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from comp_lsp.known import Known, quota_in
from comp_lsp.view import View
from compdsl.check.taken_apart import take_apart
from compdsl.check.typed import Typed
from compdsl.report.curve import Curve, curve_of
from compdsl.report.curve_basis import tiers_in
from compdsl.report.curve_svg import curve_svg
from compdsl.report.curve_words import pay_words, rate_words, result_words
from compdsl.report.grid_picture import grid_lines, grid_svg, row_words
from compdsl.syntax.clauses import TableRow, TierRow
from compdsl.syntax.declarations import Block

OF_QUOTA = " of the quota"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve, and where its quota comes from if an example tells it."""

    curve: Curve
    whose: str = ""
    example: str = ""


def drawn(view: View, name: str, known: Known, offset: int, earning: str = "") -> Drawn | None:
    """Return the curve of tiers, with the quota of the nearest example where data must tell it."""
    typed = view.checked.typed
    plain = curve_of(typed, name, earning=earning)
    if plain is None or not plain.has_quota or plain.quota is not None:
        return None if plain is None else Drawn(plain)
    quota, unit = _quota(typed, plain)
    found = known.nearest(offset, lambda tried: quota_in(tried, quota, unit)) if quota else None
    told = quota_in(found, quota, unit) if found is not None else None
    curve = curve_of(typed, name, told[0], earning) if told is not None else None
    if curve is None or told is None or found is None:
        return Drawn(plain)
    return Drawn(curve, told[1], found.title)


def _quota(typed: Typed, curve: Curve) -> tuple[str, str]:
    """Return the name of the quota that a measure is over, and the period it is wanted for."""
    over = take_apart(typed, curve.header.measure).over
    ref = typed.refs.get(over) if over is not None else None
    span = curve.header.over
    is_quota = ref is not None and ref.kind == "quota" and span is not None
    if not is_quota or ref is None or span is None or span.period is None:
        return "", ""
    return ref.name, span.period


def tiers_at(typed: Typed, block: Block | None) -> tuple[str, str]:
    """Return the tiers or the grid that a declaration is, or is paid by, and the earning."""
    word = getattr(block.header, "word", None) if block is not None else None
    if block is None or word is None:
        return "", ""
    if block.kind in ("tiers", "grid"):
        return str(word.name), ""
    found = tiers_in(typed, block) if block.kind == "earning" else []
    return (found[0], str(word.name)) if found else ("", "")


def picture(view: View, name: str, known: Known, offset: int, earning: str = "") -> str:
    """Return the picture of tiers or of a grid as SVG; empty where there is none."""
    made = drawn(view, name, known, offset, earning)
    if made is not None:
        return curve_svg(made.curve)
    grid = grid_lines(view.checked.typed, name)
    return grid_svg(grid) if grid is not None else ""


def image(svg: str, about: str) -> str:
    """Return a picture as Markdown."""
    data = base64.b64encode(svg.encode()).decode()
    return f"![{about}](data:image/svg+xml;base64,{data})"


def curve_text(made: Drawn) -> str:
    """Return a curve in words: a line for each band, and under which conditions it holds."""
    rows = [band_text(made.curve, number) for number in range(len(made.curve.bands))]
    return "\n\n".join(["\n".join(f"- {each}" for each in rows), *conditions(made)])


def band_text(curve: Curve, number: int) -> str:
    """Return what a band pays at both ends, and what that comes to."""
    band = curve.bands[number]
    if curve.header.mode == "interpolated":
        return f"at {result_words(curve, band.start)}: {_pay(curve, number)}"
    start, top = curve.just_above(number), curve.just_below(number)
    where = result_words(curve, band.start)
    if top is None or band.high is None:
        words = f"from {where}: {pay_words(curve, start)}"
        rise = f", and {rate_words(curve, band.rate)} of what lies above"
        sliced = curve.basis.kind == "slices" and curve.header.mode in ("marginal", "prospective")
        return words + (rise if sliced else _from_here(curve, number))
    ends = f"{where} to {result_words(curve, band.high)}"
    if start == top:
        return f"{ends}: {pay_words(curve, start)}"
    low = pay_words(curve, start).removesuffix(OF_QUOTA)
    paid = f"{ends}: {low} to {pay_words(curve, top)}"
    rate = curve.effective_below(number)
    return paid + (f", at the top {rate_words(curve, rate)} overall" if rate is not None else "")


def _from_here(curve: Curve, number: int) -> str:
    is_whole = curve.basis.kind == "slices" and curve.header.mode == "whole"
    return f", which is {rate_words(curve, curve.bands[number].rate)} overall" if is_whole else ""


def _pay(curve: Curve, number: int) -> str:
    at = curve.bands[number].start
    words = pay_words(curve, curve.pay(at))
    rate = curve.effective(at)
    return words + (f", which is {rate_words(curve, rate)} overall" if rate is not None else "")


def conditions(made: Drawn) -> list[str]:
    """Return under which conditions the amounts of a curve hold."""
    curve, basis, said = made.curve, made.curve.basis, list[str]()
    if basis.earning and basis.words:
        said.append(f"Paid on `{basis.words}` in `{basis.earning}`.")
    if basis.weight:
        said.append(f"As it is where `{basis.weight}` is 100%.")
    if curve.header.mode == "prospective":
        said.append("As it is where each record adds little: a record is paid at the rate before.")
    if made.example:
        said.append(f"With the quota of {made.whose} in the example “{made.example}”.")
    at = curve.capped_at()
    if curve.cap is not None and at is not None:
        about = "" if (at * 10**4).denominator == 1 else "about "
        words = f"{pay_words(curve, curve.cap)}, is reached at {about}{result_words(curve, at)}"
        said.append(f"The cap, {words}.")
    return [" ".join(said)] if said else []


def grid_text(view: View, name: str, number: int) -> str:
    """Return a row of a grid in words; the first row holds the bounds and has none."""
    grid = grid_lines(view.checked.typed, name)
    return row_words(grid, number - 1) if grid is not None and number else ""


def row_number(block: Block, row: TierRow | TableRow) -> int:
    """Return which row of its table a row is."""
    return [each for each in block.clauses if isinstance(each, TierRow | TableRow)].index(row)
