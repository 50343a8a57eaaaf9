"""Caps over several earnings: what becomes of the excess, and what they are per."""

from __future__ import annotations

from compdsl.check import wording_pay as wording
from compdsl.check.components import named, record_of
from compdsl.check.slots import scope_name
from compdsl.check.typed import Typed
from compdsl.check.wording_caps import capped_otherwise
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, BlockKind, OnHeader


def check_cap(typed: Typed, block: Block, report: Report) -> None:
    """Check the limits of a cap against the earnings that it names."""
    for limit in block.all(c.AtMost):
        scope = scope_name(limit.scope)
        if isinstance(limit.scope, str):
            if not limit.excess:
                report.add(wording.no_fate(limit, scope))
            continue
        if limit.excess == "carried":
            report.add(wording.nothing_later(limit, scope))
            continue
        for symbol in targets_of(typed, block):
            if record_of(typed, symbol.block) != scope and not symbol.block.broken:
                report.add(capped_otherwise(limit, scope, symbol.name, symbol.span))


def targets_of(typed: Typed, block: Block) -> list[Symbol]:
    """Return what a cap names, without telling again what is wrong with a name."""
    if not isinstance(block.header, OnHeader):
        return []
    kinds: tuple[BlockKind, ...] = ("earning", "accelerator")
    return [symbol for _, symbol in named(typed, block.header.targets, kinds, Report())]
