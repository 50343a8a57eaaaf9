"""Clawbacks by which attainment falls: which records fall, and what may not depend on it.

What sets such a clawback off, and its share, must not rest on figures: a figure that falls could
otherwise decide whether it falls.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_pay as wording
from compdsl.check.earnings import row_record
from compdsl.check.reach import reach
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import walk


def falling(typed: Typed) -> frozenset[str]:
    """Return the records that clawbacks take out of the figures that count them."""
    found = (_reached(typed, block) for block, _ in _blocks(typed))
    return frozenset(name for name in found if name)


def check_falls(typed: Typed, report: Report) -> None:
    """Check the clawbacks by which attainment falls."""
    for block, rule in _blocks(typed):
        for expr in _decides(block):
            figure = next((part for part in walk(expr) if _is_figure(typed, part)), None)
            if figure is not None:
                report.add(wording.falls_by_itself(figure.span, rule.span))
        share = block.first(c.ClawShare)
        asked = share.share if share is not None else None
        if asked is not None and typed.types.get(asked, UNKNOWN).kind == "money":
            report.add(wording.falls_by_an_amount(asked.span, rule.span))


def _blocks(typed: Typed) -> Iterator[tuple[Block, c.AttainmentRule]]:
    for block in typed.file.of_kind("clawback"):
        rule = block.first(c.AttainmentRule)
        if rule is not None and rule.falls:
            yield block, rule


def _reached(typed: Typed, block: Block) -> str:
    owner, take = row_record(typed, block), block.first(c.TakeBack)
    if owner is None or take is None:
        return ""
    found = reach(typed, owner, take.path).type
    return found.name if found.kind == "record" else ""


def _decides(block: Block) -> Iterator[x.Expr]:
    scope, share = block.first(c.ForEachRecord), block.first(c.ClawShare)
    if scope is not None:
        yield from (each for each in (scope.where, scope.of) if each is not None)
    yield from (gate.condition for gate in block.all(c.When))
    if share is not None:
        parts = (share.share, share.high, share.low, share.since)
        yield from (each for each in parts if each is not None)


def _is_figure(typed: Typed, part: object) -> bool:
    if isinstance(part, x.Aggregate | x.EarnedSum | x.Rank):
        return True
    ref = typed.refs.get(part) if isinstance(part, x.Path) else None
    return ref is not None and ref.kind == "metric"
