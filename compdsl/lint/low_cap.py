"""COMP720: a limit that is reached before the last tier starts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from compdsl.check.constants import constant
from compdsl.check.typed import Typed
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.lint.bands import Step, steps_of
from compdsl.lint.looked import Looked
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import AtMost, Earn
from compdsl.syntax.declarations import Block, TiersHeader
from compdsl.syntax.node import Word


def low_cap(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where pay at the start of the last band is over the limit, so the band never pays."""
    for symbol, _ in looked.earnings():
        earn = symbol.block.first(Earn)
        at = earn.amount if earn is not None else None
        tiers = looked.typed.symbols.get(at.tiers.name, "tiers") if isinstance(at, x.At) else None
        found = steps_of(looked.typed, tiers) if tiers is not None else None
        if found is None or not isinstance(at, x.At) or len(found[1]) < 2:
            continue
        kind = looked.typed.types.get(found[0].measure)
        if kind is None or kind.kind != "money" or not isinstance(at.amount, x.Path):
            continue
        yield from _limits(looked.typed, symbol.block, symbol.name, *found)


def _limits(
    typed: Typed, block: Block, name: str, header: TiersHeader, steps: list[Step]
) -> Iterator[Diagnostic]:
    last = steps[-1]
    for cap in block.all(AtMost):
        most = constant(typed, cap.amount)
        if most is None or not _same_scope(cap, header) or _pay_at_last(header, steps) < most:
            continue
        message = (
            f"`{name}` reaches this limit before its last tier starts, so that tier adds nothing"
        )
        hint = "raise the limit, or remove the tier"
        related = (Related(last.row.span, "the tier that adds nothing"),)
        yield advice("COMP720", message, cap.span, hint, related=related)


def _same_scope(cap: AtMost, header: TiersHeader) -> bool:
    over = header.over
    if over is None:
        return False
    if isinstance(cap.scope, Word):
        return over.kind == "record"
    return over.kind == "each" and over.period == cap.scope


def _pay_at_last(header: TiersHeader, steps: list[Step]) -> Fraction:
    """Return what is paid where the last band starts, if the measure is what is paid on."""
    if header.mode != "marginal":
        return steps[-1].bound * steps[-2].rate
    return sum(
        ((after.bound - step.bound) * step.rate for step, after in pairwise(steps)), Fraction()
    )
