"""What is read but not worked out yet and shows only in a whole block: re-rating, leaving dates.

`whole` tiers over a window re-rate earlier records by what their measure counts. That is worked out
for the amount of an earning that is for each record, with one such tiers.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.measures import aggregates_of
from compdsl.check.places import down_to_earning
from compdsl.check.support_clauses import clause_too_early
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader, TiersHeader
from compdsl.syntax.node import Node, Word, walk

ONE_STEP = "write `prospective` tiers, which leave earlier records as they are"


def block_too_early(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield what a block asks for as a whole that is not worked out yet."""
    yield from _leaving_dates(typed, block)
    if block.kind == "earning":
        yield from _rerated(typed, block)
    elif block.kind == "accelerator":
        yield from _accelerated(typed, block)


def _leaving_dates(typed: Typed, block: Block) -> Iterator[TooEarly]:
    lines = [each for each in block.all(c.Leaving) if not clause_too_early(typed, block, each)]
    other = next((each for each in lines if each.date.span.text != lines[0].date.span.text), None)
    if other is not None:
        hint = f"write all of them `on {lines[0].date.span.text}`"
        yield TooEarly(other.date.span, "a second date in the lines about leaving", hint)


def _rerated(typed: Typed, block: Block) -> Iterator[TooEarly]:
    earn = block.first(c.Earn)
    found = rerating_tiers(typed, earn.amount) if earn is not None else {}
    names = list(found)
    if len(names) > 1:
        what = f"an amount at two tiers that re-rate, `{names[0]}` and `{names[1]}`,"
        yield TooEarly(found[names[1]].span, what, "write an earning for each of the two")
        return
    if block.first(c.ForEachRecord) is not None:
        yield from _limits(typed, block, names)
    for name, node in found.items():
        yield from _measured(typed, block, name, node)


def _limits(typed: Typed, block: Block, names: list[str]) -> Iterator[TooEarly]:
    limits: list[c.AtLeast | c.AtMost] = [*block.all(c.AtLeast), *block.all(c.AtMost)]
    for limit in limits:
        for name, node in rerating_tiers(typed, limit.amount).items():
            if name not in names or not isinstance(limit.scope, Word):
                yield TooEarly(node.span, f"a limit at tiers `{name}`, which re-rate,", ONE_STEP)


def _measured(typed: Typed, block: Block, name: str, node: Node) -> Iterator[TooEarly]:
    header = typed.symbols.names[name].block.header
    assert isinstance(header, TiersHeader)
    over, scope = header.over, block.first(c.ForEachRecord)
    if scope is None:
        yield from _earlier_periods(block, name, node, over)
        return
    counted = aggregates_of(typed, header.measure)
    own = [each for each in counted if each.path.first.name == scope.record.name]
    undated = next((each for each in counted if not _is_placed(typed, each)), None)
    if not counted:
        what = f"re-rating by `{header.measure.span.text}`, which counts no records,"
        yield TooEarly(header.measure.span, what, "measure records, as in `sum of Deal.amount`")
    elif undated is not None:
        what = f"re-rating by `{undated.span.text}`, which has no date,"
        hint = f"add a date to `{undated.path.first.name}`, and name it behind `on`"
        yield TooEarly(header.measure.span, what, hint)
    elif len({each.on.name if each.on is not None else "" for each in own}) > 1:
        what = f"re-rating by `{scope.record.name}` on two dates"
        yield TooEarly(header.measure.span, what, "count all of them by one date")


def _earlier_periods(
    block: Block, name: str, node: Node, over: c.Span_ | None
) -> Iterator[TooEarly]:
    period = _period(block)
    if over is None or over.period == period:
        return
    hint = f"write `for each {over.period}`, or tiers `over each {period}`"
    if over.period is None:
        hint = f"write tiers `over each {period}`"
    yield TooEarly(node.span, f"re-rating earlier periods at tiers `{name}`", hint)


def _accelerated(typed: Typed, block: Block) -> Iterator[TooEarly]:
    header = block.header
    if not isinstance(header, OnHeader) or not header.targets:
        return
    chain = down_to_earning(typed, typed.symbols.names.get(header.targets[0].name)) or []
    named = {word.name for word in header.targets}
    for node in walk(block):
        ref = typed.refs.get(node) if isinstance(node, x.Path) else None
        if ref is not None and ref.kind == "earning" and ref.name not in named:
            hint = f"work it out from `{header.targets[0].name}`"
            yield TooEarly(node.span, f"`{ref.name}` in an accelerator that is not on it", hint)
    if not chain or chain[-1].block.first(c.ForEachRecord) is None:
        return
    for line in block.all(c.Accelerate):
        for name, found in rerating_tiers(typed, line.amount).items():
            what = f"an accelerator at tiers `{name}`, which re-rate,"
            hint = "write a share of the earning, as in `add 25% of base`"
            yield TooEarly(found.span, what, hint)


def rerating_tiers(typed: Typed, amount: x.Expr) -> dict[str, Node]:
    """Return the `whole` tiers over a window that an amount is worked out at, with where."""
    found: dict[str, Node] = {}
    for node in walk(amount):
        ref = typed.refs.get(node)
        name = node.tiers.name if isinstance(node, x.At) else ""
        if ref is not None and ref.kind == "tiers":
            name = ref.name
        symbol = typed.symbols.names.get(name)
        header = symbol.block.header if symbol is not None else None
        if not isinstance(header, TiersHeader) or header.mode != "whole":
            continue
        if header.over is not None and header.over.kind in ("each", "plan"):
            found.setdefault(name, node)
    return found


def _is_placed(typed: Typed, counted: x.Aggregate) -> bool:
    record = typed.symbols.record(counted.path.first.name)
    return record is None or record.on is not None or counted.on is not None


def _period(block: Block) -> x.Period | None:
    scope = block.first(c.ForEachPeriod)
    if scope is not None:
        return scope.period
    return "month" if block.first(c.ForMonths) is not None else None
