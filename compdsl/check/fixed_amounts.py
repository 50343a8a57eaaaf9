"""Tiers whose rows pay money: fixed amounts for what is reached, not rates.

`marginal` pays the amount of each row once, when it is first reached; `whole` the amount of the
highest row reached. Both pay at each record or period what is new since the one before, so they
stand in the `earn` of an earning, alone with tiers of that kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_tiers as wording
from compdsl.check.declared import pays_amounts
from compdsl.check.measures import aggregates_of
from compdsl.check.rerating import rerating_tiers
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, TiersHeader
from compdsl.syntax.node import Node, walk


def reaches_amounts(typed: Typed, name: str) -> bool:
    """Whether tiers pay fixed amounts for what is newly reached in a window."""
    header = _header(typed, name)
    if header is None or header.mode not in ("marginal", "whole"):
        return False
    is_alone = header.over is not None and header.over.kind == "record"
    return not is_alone and pays_amounts(typed, typed.symbols.names[name].block)


def check_fixed_amounts(typed: Typed, report: Report) -> None:
    """Report fixed amounts where what is new since the place before cannot be told."""
    for block in typed.file.blocks:
        for clause in block.clauses:
            for problem in _in_clause(typed, block, clause):
                report.add(problem)


def _in_clause(typed: Typed, block: Block, clause: c.Clause) -> Iterator[Diagnostic]:
    for name, node in _named(typed, clause):
        if block.kind == "earning" and isinstance(clause, c.Earn):
            yield from _in_earning(typed, block, clause, name, node)
        else:
            yield wording.amount_elsewhere(node.span, name)


def _named(typed: Typed, clause: Node) -> Iterator[tuple[str, Node]]:
    for node in walk(clause):
        ref = typed.refs.get(node)
        is_tiers = isinstance(node, x.Path) and ref is not None and ref.kind == "tiers"
        if is_tiers and ref is not None and reaches_amounts(typed, ref.name):
            yield ref.name, node


def _in_earning(
    typed: Typed, block: Block, earn: c.Earn, name: str, node: Node
) -> Iterator[Diagnostic]:
    header = _header(typed, name)
    assert header is not None
    other = next(iter(rerating_tiers(typed, earn.amount)), None)
    if other is not None:
        yield wording.two_that_rerate(node.span, name, other)
    for row in typed.symbols.names[name].block.all(c.TierRow):
        changing = next(_changing(typed, row), None)
        if changing is not None:
            yield wording.amount_changes(node.span, name, changing, row.span)
    scope = block.first(c.ForEachRecord)
    if scope is None:
        return
    own = [
        each
        for each in aggregates_of(typed, header.measure)
        if each.path.first.name == scope.record.name
    ]
    if len({each.on.name if each.on is not None else "" for each in own}) > 1:
        yield wording.moved_on_two_dates(header.measure.span, scope.record.name)


def _changing(typed: Typed, row: c.TierRow) -> Iterator[str]:
    """Yield the terms of a row that have another value on another day."""
    for node in walk(row):
        ref = typed.refs.get(node)
        if ref is None or ref.kind != "term":
            continue
        rows = typed.symbols.names[ref.name].block.all(c.TermRow)
        if any(each.since is not None for each in rows):
            yield ref.name


def _header(typed: Typed, name: str) -> TiersHeader | None:
    symbol = typed.symbols.names.get(name)
    header = symbol.block.header if symbol is not None else None
    return header if isinstance(header, TiersHeader) else None
