"""Tiers that start again within the period that earns: they would see its last part alone."""

from __future__ import annotations

from compdsl.check import wording_tiers as wording
from compdsl.check.grain import length
from compdsl.check.places import down_to_earning
from compdsl.check.typed import Typed, calendar_period
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, GridHeader, OnHeader, TiersHeader
from compdsl.syntax.node import Node, walk

DAYS = {
    "day": (1, 1), "week": (7, 7), "half month": (13, 16), "month": (28, 31), "quarter": (90, 92),
    "half": (181, 184), "year": (365, 366),
}  # fmt: skip


def check_tiers_in_periods(typed: Typed, report: Report) -> None:
    """Report tiers and grids over a shorter time than the period of the clause that reads them."""
    for block in typed.file.blocks:
        period = _period(typed, block)
        if period is None:
            continue
        for node in walk(block):
            name = _named(typed, node)
            over = _over(typed, name)
            if over is not None and _starts_within(typed, over, period):
                report.add(wording.starts_again_within(node.span, name, over, period))


def _period(typed: Typed, block: Block) -> x.Period | None:
    """Return the period that a block is worked out for, or that of the earning that it is on."""
    if block.kind == "accelerator" and isinstance(block.header, OnHeader) and block.header.targets:
        target = typed.symbols.names.get(block.header.targets[0].name)
        chain = down_to_earning(typed, target)
        return _period(typed, chain[-1].block) if chain else None
    scope = block.first(c.ForEachPeriod)
    if scope is None:
        return "month" if block.first(c.ForMonths) is not None else None
    return calendar_period(typed, scope.period)


def _named(typed: Typed, node: Node) -> str:
    ref = typed.refs.get(node)
    if isinstance(node, x.At):
        return node.tiers.name
    return ref.name if isinstance(node, x.Path) and ref is not None and ref.kind == "tiers" else ""


def tiers_header(typed: Typed, node: Node) -> TiersHeader | GridHeader | None:
    """Return the header of the tiers or the grid that an expression names."""
    symbol = typed.symbols.names.get(_named(typed, node))
    header = symbol.block.header if symbol is not None else None
    return header if isinstance(header, TiersHeader | GridHeader) else None


def _over(typed: Typed, name: str) -> x.Period | None:
    symbol = typed.symbols.names.get(name)
    header = symbol.block.header if symbol is not None else None
    if not isinstance(header, TiersHeader | GridHeader) or header.over is None:
        return None
    return calendar_period(typed, header.over.period) if header.over.period is not None else None


def _starts_within(typed: Typed, over: x.Period, period: x.Period) -> bool:
    """Whether the time of the tiers can start again before the period ends."""
    if "pay period" not in (over, period):
        return length(over) < length(period)
    return over != period and _days(typed, over)[0] <= _days(typed, period)[1]


def _days(typed: Typed, period: x.Period) -> tuple[int, int]:
    """Return the fewest and the most days that a period has."""
    plan = typed.symbols.plan
    if period != "pay period":
        return DAYS[period]
    assert plan is not None
    assert plan.pays is not None
    shortest, longest = DAYS[plan.pays.unit]
    return shortest * plan.pays.every, longest * plan.pays.every
