"""Re-rating: what it can follow, and what would leave open whose pay changes, when, and by whom.

`whole` tiers over a window, and `back to` in marginal ones, re-rate: when a record moves the band,
each earlier record gets a row for the difference, dated by the record that moved it. So there must
be records that move the band, each on one day, and one amount of each earlier record to work out
again: the `earn` of an earning for each record, at one such tiers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compdsl.check import wording_tiers as wording
from compdsl.check.constants import constant
from compdsl.check.declared import pays_amounts
from compdsl.check.measures import aggregates_of
from compdsl.check.over_time import changes_over_time
from compdsl.check.places import down_to_earning
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader, TiersHeader
from compdsl.syntax.node import Node, Word, walk


def check_rerating(typed: Typed, report: Report) -> None:
    """Report every use of tiers that would re-rate what re-rating cannot follow."""
    for block in typed.file.blocks:
        found = _in_earning(typed, block) if block.kind == "earning" else ()
        if block.kind == "accelerator":
            found = _in_accelerator(typed, block)
        for problem in found:
            report.add(problem)


def rerates(typed: Typed, name: str) -> bool:
    """Whether tiers change what earlier records earned: rates by the band of a whole window."""
    symbol = typed.symbols.names.get(name)
    block = symbol.block if symbol is not None else None
    header = block.header if block is not None else None
    if block is None or not isinstance(header, TiersHeader):
        return False
    if header.over is None or header.over.kind == "record":
        return False
    if pays_amounts(typed, block):
        return False
    if header.mode == "marginal":
        return any(row.back_to is not None for row in block.all(c.TierRow))
    return header.mode == "whole"


def goes_back_to(typed: Typed, rows: Sequence[c.TierRow], at: int) -> int | None:
    """Return the position of the row from which on a row re-rates; None if there is none."""
    back = rows[at].back_to
    if back is None:
        return None
    value = constant(typed, back)
    for position, row in enumerate(rows[:at]):
        if row.edge == "below":
            continue
        bound = constant(typed, row.bound)
        if row.bound.span.text == back.span.text or (value is not None and bound == value):
            return position
    return None


def rerating_tiers(typed: Typed, amount: x.Expr) -> dict[str, Node]:
    """Return the tiers that re-rate and that an amount is worked out at, with where."""
    found: dict[str, Node] = {}
    for node in walk(amount):
        ref = typed.refs.get(node)
        name = node.tiers.name if isinstance(node, x.At) else ""
        if ref is not None and ref.kind == "tiers":
            name = ref.name
        if name and rerates(typed, name):
            found.setdefault(name, node)
    return found


def _in_earning(typed: Typed, block: Block) -> Iterator[Diagnostic]:
    earn = block.first(c.Earn)
    found = rerating_tiers(typed, earn.amount) if earn is not None else {}
    names = list(found)
    if len(names) > 1:
        yield wording.two_that_rerate(found[names[1]].span, names[0], names[1])
        return
    if block.first(c.ForEachRecord) is not None:
        yield from _limits(typed, block, names)
    for name, node in found.items():
        if block.first(c.ForEachRecord) and earn and _changes(typed, earn.amount, name):
            yield wording.rerates_what_changes(node.span, name)
        else:
            yield from _measured(typed, block, name, node)


def _changes(typed: Typed, amount: x.Expr, tiers: str) -> bool:
    """Whether a bound, a rate or an amended amount is another on the days that are rated again."""
    rows = typed.symbols.names[tiers].block.all(c.TierRow)
    values = [value for row in rows for value in (row.bound, row.rate)]
    amended = any(isinstance(node, x.Dated) for node in walk(amount))
    return amended or any(changes_over_time(typed, value) for value in values)


def _limits(typed: Typed, block: Block, names: list[str]) -> Iterator[Diagnostic]:
    limits: list[c.AtLeast | c.AtMost] = [*block.all(c.AtLeast), *block.all(c.AtMost)]
    for limit in limits:
        for name, node in rerating_tiers(typed, limit.amount).items():
            if name not in names or not isinstance(limit.scope, Word):
                yield wording.limit_that_rerates(node.span, name)


def _measured(typed: Typed, block: Block, name: str, node: Node) -> Iterator[Diagnostic]:
    header = typed.symbols.names[name].block.header
    assert isinstance(header, TiersHeader)
    over, scope = header.over, block.first(c.ForEachRecord)
    if scope is None:
        period = _period(block)
        if over is not None and period is not None and over.period != period:
            yield wording.rerates_periods(node.span, name, period, over.period)
        return
    counted = aggregates_of(typed, header.measure)
    own = [each for each in counted if each.path.first.name == scope.record.name]
    undated = next((each for each in counted if not _is_placed(typed, each)), None)
    measure = header.measure.span
    if not counted:
        yield wording.moved_by_nothing(measure, name)
    elif undated is not None:
        yield wording.moved_without_date(measure, undated.span, undated.path.first.name)
    elif len({each.on.name if each.on is not None else "" for each in own}) > 1:
        yield wording.moved_on_two_dates(measure, scope.record.name)


def _in_accelerator(typed: Typed, block: Block) -> Iterator[Diagnostic]:
    header = block.header
    if not isinstance(header, OnHeader) or not header.targets:
        return
    chain = down_to_earning(typed, typed.symbols.names.get(header.targets[0].name)) or []
    if not chain or chain[-1].block.first(c.ForEachRecord) is None:
        return
    for line in block.all(c.Accelerate):
        for name, found in rerating_tiers(typed, line.amount).items():
            yield wording.accelerator_that_rerates(found.span, name, header.targets[0].name)


def _is_placed(typed: Typed, counted: x.Aggregate) -> bool:
    record = typed.symbols.record(counted.path.first.name)
    return record is None or record.on is not None or counted.on is not None


def _period(block: Block) -> x.Period | None:
    scope = block.first(c.ForEachPeriod)
    if scope is not None:
        return scope.period
    return "month" if block.first(c.ForMonths) is not None else None
