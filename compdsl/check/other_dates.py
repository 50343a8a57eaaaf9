"""Figures by another date than that of the record: read there only by what is earned by then.

`sum of Deal.amount on invoiced_on` places the record at hand on its own `invoiced_on`, and counts
what was invoiced up to that day. An earning for each `Deal` that reads it is known on that day, and
so must not be earned before it: it says `on invoiced_on`, or a day that is never earlier.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_windows as words
from compdsl.check.measures import aggregates_of
from compdsl.check.places import down_to_earning
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, GridHeader, OnHeader, TiersHeader
from compdsl.syntax.node import Node, walk

WORKED_OUT = (c.ForEachRecord, c.When, c.Earn, c.AtLeast, c.AtMost, c.Accelerate)


def check_other_dates(typed: Typed, report: Report) -> None:
    """Report every earning that reads the record at hand on a later day than it is earned on."""
    for block in typed.file.blocks:
        earning = _earning(typed, block)
        scope = earning.first(c.ForEachRecord) if earning is not None else None
        record = typed.symbols.record(scope.record.name) if scope is not None else None
        if earning is None or record is None or record.on is None:
            continue
        for node, counted in _counted(typed, block):
            if counted.on is None or counted.path.first.name != record.name:
                continue
            by, own = counted.on, record.on
            if by.name != own.name and not _never_before(typed, earning, by.name):
                report.add(words.earned_before_counted(node, counted, by, own, earning))
                break


def _earning(typed: Typed, block: Block) -> Block | None:
    """Return the block that says when the amounts of a block are earned."""
    if block.kind == "earning":
        return block
    if block.kind != "accelerator" or not isinstance(block.header, OnHeader):
        return None
    targets = block.header.targets
    chain = down_to_earning(typed, typed.symbols.names.get(targets[0].name)) if targets else None
    return chain[-1].block if chain else None


def _counted(typed: Typed, block: Block) -> Iterator[tuple[Node, x.Aggregate]]:
    """Yield what the amounts of a block count, directly, by a metric or by tiers, with where."""
    for clause in block.clauses:
        if not isinstance(clause, WORKED_OUT):
            continue
        for node in walk(clause):
            measures = _measures(typed, node)
            named = typed.refs.get(node)
            if isinstance(node, x.Aggregate) or (named is not None and named.kind == "metric"):
                measures = [node]
            for measure in measures:
                yield from ((node, each) for each in aggregates_of(typed, measure))


def _measures(typed: Typed, node: Node) -> list[Node]:
    """Return what the tiers run on that a node names."""
    ref = typed.refs.get(node)
    name = node.tiers.name if isinstance(node, x.At) else ""
    if ref is not None and ref.kind == "tiers":
        name = ref.name
    symbol = typed.symbols.names.get(name)
    header = symbol.block.header if symbol is not None else None
    if isinstance(header, GridHeader):
        return [header.across, header.down]
    return [header.measure] if isinstance(header, TiersHeader) else []


def _never_before(typed: Typed, earning: Block, path: str) -> bool:
    """Whether a block is earned on the day that a path names, or after it, whatever the data."""
    on = earning.first(c.EarnedOn)
    return on is not None and _from(typed, on.date, path)


def _from(typed: Typed, date: x.Expr, path: str) -> bool:
    match date:
        case x.Brackets():
            return _from(typed, date.inner, path)
        case x.Path():
            return date.name == path
        case x.Arithmetic(sign="+") if typed.types.get(date.right, UNKNOWN).kind == "duration":
            return _from(typed, date.left, path)
        case x.Call() if date.word.name == "max":
            return any(_from(typed, each, path) for each in date.arguments)
        case x.Call() if date.word.name == "min":
            return all(_from(typed, each, path) for each in date.arguments)
        case x.Conditional():
            return _from(typed, date.then, path) and _from(typed, date.otherwise, path)
        case _:
            return False
