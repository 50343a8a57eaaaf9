"""The payout curve of tiers: exactly what they pay at each result, from the start to the last row.

`curve_of` takes a checked plan and the name of tiers and gives a `Curve`: the bands with their
bounds and rates, what the tiers are paid on (`Basis`, found where the plan uses them), the target
and the cap. `pay` answers for any result, and `pieces` are the points of the picture. Everything is
an exact fraction. Only what the plan states outright has a curve: where a bound or rate is known in
a run alone, there is none.

What is paid grows with the result in one of four ways. `slices`: an amount that is the measure's
own is sent through the tiers. `fixed`: one amount is paid at the rate that the result reaches.
`rate`: something else is paid on, so only the rate is known. `amounts`: rows pay money themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from compdsl.check.constants import constant
from compdsl.check.rerating import goes_back_to
from compdsl.check.taken_apart import take_apart
from compdsl.check.typed import Typed
from compdsl.names.types import UNKNOWN, Type, is_code
from compdsl.report.curve_basis import Basis, basis_of, cap_of, quota_of
from compdsl.syntax.clauses import TierRow
from compdsl.syntax.declarations import Block, TiersHeader

FINE = 16
"""Into how many straight pieces the picture cuts what is not straight."""
Point = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Band:
    """A row of tiers. `low` is None where it has no lower end, `high` where it is open above.

    `back` is the number of the row from which on this one re-rates.
    """

    row: TierRow
    low: Fraction | None
    high: Fraction | None
    rate: Fraction
    back: int | None = None

    @property
    def start(self) -> Fraction:
        """Where it starts; nothing for the first."""
        return self.low if self.low is not None else Fraction(0)

    def holds(self, result: Fraction) -> bool:
        """Whether a result lies in it."""
        above = self.row.edge == "above"
        return self.low is None or result > self.low or (result == self.low and not above)


@dataclass(frozen=True, slots=True)
class Curve:
    """What tiers pay. `unit` is that of the measure: `%`, a currency, or nothing.

    `quota` is what 100% of the measure is, where that is known; `target` is where it lies.
    """

    name: str
    title: str
    header: TiersHeader
    bands: tuple[Band, ...]
    unit: str
    basis: Basis
    rate_unit: str
    quota: Fraction | None = None
    has_quota: bool = False
    cap: Fraction | None = None

    @property
    def target(self) -> Fraction | None:
        """The result that is 100% of a quota."""
        return Fraction(1) if self.has_quota else None

    @property
    def currency(self) -> str:
        """The currency of what is paid; empty where only a share or a rate is known."""
        known = self.basis.kind != "slices" or not self.has_quota or self.quota is not None
        return self.basis.currency if known else ""

    @property
    def scale(self) -> Fraction:
        """What a pay of 1 is in money, or as a share of the quota."""
        quota = self.quota if self.basis.kind == "slices" and self.quota is not None else None
        return self.basis.scale * (quota if quota is not None else 1)

    def pay(self, result: Fraction) -> Fraction:
        """Return what is paid at a result: money, a share of the quota, or the rate."""
        return self.scale * self._plain(result, self._reached(result))

    def effective(self, result: Fraction) -> Fraction | None:
        """Return what is paid for each 1 of the result; None where that means nothing."""
        if self.basis.kind != "slices" or result <= 0:
            return None
        return self.basis.scale * self._plain(result, self._reached(result)) / result

    def just_above(self, number: int) -> Fraction:
        """Return what is paid where a band begins, once it is reached."""
        return self.scale * self._plain(self.bands[number].start, number)

    def just_below(self, number: int) -> Fraction | None:
        """Return what is paid at the top of a band, before the next one is reached."""
        high = self.bands[number].high
        return None if high is None else self.scale * self._plain(high, number)

    def effective_below(self, number: int) -> Fraction | None:
        """Return what is paid for each 1 of the result at the top of a band."""
        high = self.bands[number].high
        if self.basis.kind != "slices" or high is None or high <= 0:
            return None
        return self.basis.scale * self._plain(high, number) / high

    @property
    def end(self) -> Fraction:
        """Where the picture ends: behind the last row, the target and the cap."""
        bounds = sorted({each.start for each in self.bands})
        last = bounds[-1]
        width = last - bounds[-2] if len(bounds) > 1 else max(abs(last), Fraction(0))
        far = last + (min(width, last / 2) if last > 0 and width > last / 2 else width)
        far = max(far, Fraction(5, 4) if self.has_quota else far)
        at = self.capped_at()
        far = max(far, at * Fraction(9, 8)) if at is not None and at <= 4 * far else far
        return far if far > self.first else self.first + 1

    @property
    def first(self) -> Fraction:
        """Where the picture starts."""
        return min(Fraction(0), self.bands[0].start)

    def pieces(self) -> list[list[Point]]:
        """Return the points of the picture, a list for each unbroken piece."""
        made: list[list[Point]] = []
        for number, band in enumerate(self.bands):
            low = max(self.first, band.start) if number else self.first
            high = min(band.high if band.high is not None else self.end, self.end)
            if high < low or (high == low and number + 1 < len(self.bands)):
                continue
            cuts = FINE if self._bends(number) else 1
            steps = [low + (high - low) * at / cuts for at in range(cuts + 1)]
            points = [(each, self.scale * self._plain(each, number)) for each in steps]
            if made and made[-1][-1] == points[0]:
                made[-1] += points[1:]
            else:
                made.append(points)
        return made

    def capped_at(self) -> Fraction | None:
        """Return the smallest result at which the cap is reached; None if there is none."""
        if self.cap is None:
            return None
        for number, band in enumerate(self.bands):
            low = max(Fraction(0), band.start)
            at_low = self.scale * self._plain(low, number)
            if at_low >= self.cap:
                return low
            if self._bends(number):
                return None
            rise = self.scale * self._plain(low + 1, number) - at_low
            if rise > 0:
                found = low + (self.cap - at_low) / rise
                if band.high is None or found <= band.high:
                    return found
        return None

    def _bends(self, number: int) -> bool:
        """Whether what a band pays is no straight line."""
        line = self.header.mode == "interpolated" and self.bands[number].high is not None
        return line and self.basis.kind == "slices"

    def _reached(self, result: Fraction) -> int:
        return max((n for n, band in enumerate(self.bands) if band.holds(result)), default=0)

    def _plain(self, result: Fraction, number: int) -> Fraction:
        """Return what is paid at a result in a band, in sizes of the measure."""
        mode, bands = self.header.mode, self.bands
        sliced = mode in ("marginal", "prospective")
        if self.basis.kind == "amounts":
            paid = (each.rate for each in bands[: number + 1])
            return sum(paid, Fraction(0)) if mode == "marginal" else self._rate(result, number)
        if self.basis.kind != "slices":
            return self._rate(result, number)
        if not sliced:
            return self._rate(result, number) * result
        made = Fraction(0)
        for at, band in enumerate(bands[: number + 1]):
            top = result if at == number or band.high is None else band.high
            low = band.start if at else min(Fraction(0), top)
            made += (top - low) * self._rate_in(at, number)
        return made

    def _rate_in(self, at: int, number: int) -> Fraction:
        """Return the rate of a band when another is reached, which may re-rate it."""
        again = (n for n in range(at + 1, number + 1) if _goes_back(self.bands[n], at))
        return self.bands[max(again, default=at)].rate

    def _rate(self, result: Fraction, number: int) -> Fraction:
        """Return the rate at a result; between two points it lies on the line."""
        band = self.bands[number]
        is_line = self.header.mode == "interpolated" and band.row.edge == "at"
        if not is_line or number + 1 == len(self.bands) or result < band.start:
            return band.rate
        above = self.bands[number + 1]
        rise = (above.rate - band.rate) * (result - band.start)
        return band.rate + rise / (above.start - band.start)


def _goes_back(band: Band, at: int) -> bool:
    return band.back is not None and band.back <= at


def curve_of(
    typed: Typed, name: str, quota: Fraction | None = None, earning: str = ""
) -> Curve | None:
    """Return the curve of tiers; None where the plan alone does not say it.

    `quota` is what 100% is where only data tells; `earning` is the one that is asked about, by
    default the first that is paid by the tiers.
    """
    symbol = typed.symbols.get(name, "tiers")
    header = symbol.block.header if symbol is not None else None
    if symbol is None or not isinstance(header, TiersHeader) or symbol.block.broken:
        return None
    bands = _bands(typed, symbol.block)
    if not bands:
        return None
    measure = take_apart(typed, header.measure)
    rated = typed.types.get(symbol.block.all(TierRow)[0].rate, UNKNOWN)
    made = Curve(
        name,
        symbol.title,
        header,
        bands,
        _unit(typed.types.get(header.measure, UNKNOWN)),
        basis_of(typed, symbol, measure, earning),
        _unit(rated),
        has_quota=measure.over is not None,
    )
    if measure.over is not None:
        stated = quota_of(typed, measure.over, header.over)
        made = replace(made, quota=stated if stated is not None else quota)
    return replace(made, cap=cap_of(typed, made.basis, header.over, made.currency))


def _unit(kind: Type) -> str:
    if kind.kind == "percent":
        return "%"
    return kind.currency if kind.kind == "money" and is_code(kind.currency) else ""


def _bands(typed: Typed, block: Block) -> tuple[Band, ...]:
    rows = block.all(TierRow)
    bounds = [constant(typed, row.bound) for row in rows]
    rates = [constant(typed, row.rate) for row in rows]
    made: list[Band] = []
    for at, row in enumerate(rows):
        bound, rate = bounds[at], rates[at]
        high = bounds[at + 1] if at + 1 < len(rows) else None
        if bound is None or rate is None or (at + 1 < len(rows) and high is None):
            return ()
        low = None if row.edge == "below" else bound
        made.append(Band(row, low, high, rate, goes_back_to(typed, rows, at)))
    if not _rise(made):
        return ()
    if made and made[0].row.edge not in ("below", "at"):
        made[0] = replace(made[0], low=min(made[0].start, Fraction(0)))
    return tuple(made)


def _rise(bands: Sequence[Band]) -> bool:
    """Whether the bands are in order, as the check asks."""
    return all(band.high is None or band.high >= band.start for band in bands[1:])
