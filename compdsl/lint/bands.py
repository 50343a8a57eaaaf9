"""Tiers as numbers, where a plan states them outright."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from compdsl.check.constants import constant
from compdsl.check.typed import Typed
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import TierRow
from compdsl.syntax.declarations import TiersHeader


@dataclass(frozen=True, slots=True)
class Step:
    """A row with its bound and rate; the first row's bound is where the measure starts."""

    row: TierRow
    bound: Fraction
    rate: Fraction


def steps_of(typed: Typed, symbol: Symbol) -> tuple[TiersHeader, list[Step]] | None:
    """Return the rows of tiers as numbers, or None if a run must tell one of them."""
    header = symbol.block.header
    if not isinstance(header, TiersHeader) or symbol.block.broken:
        return None
    made: list[Step] = []
    for row in symbol.block.all(TierRow):
        bound, rate = constant(typed, row.bound), constant(typed, row.rate)
        if bound is None or rate is None:
            return None
        made.append(Step(row, bound, rate))
    if len(made) > 1 and made[0].row.edge == "below":
        made[0] = Step(made[0].row, Fraction(0), made[0].rate)
    return header, made
