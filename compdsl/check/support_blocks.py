"""What is read but not worked out yet and shows only in a whole block."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.caps import targets_of
from compdsl.check.contract_periods import contract_scope
from compdsl.check.falls import falling
from compdsl.check.measures import aggregates_of
from compdsl.check.places import down_to_earning
from compdsl.check.receivers import not_shared
from compdsl.check.rerating import rerating_tiers
from compdsl.check.support_carried import carried_too_early
from compdsl.check.support_clauses import clause_too_early
from compdsl.check.support_measures import measured_too_early
from compdsl.check.tiers_in_periods import tiers_header
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader, TiersHeader
from compdsl.syntax.node import Node, walk

COUNTING = (x.Aggregate, x.EarnedSum, x.Windowed, x.Rank)


def block_too_early(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield what a block asks for as a whole that is not worked out yet."""
    yield from _leaving_dates(typed, block)
    yield from _tiers_of_a_day(typed, block)
    yield from measured_too_early(typed, block)
    yield from carried_too_early(typed, block)
    if block.kind == "earning":
        yield from _received(typed, block)
        yield from _pooled(block)
    elif block.kind == "cap":
        yield from _capped(typed, block)
    elif block.kind == "accelerator":
        yield from _accelerated(typed, block)
    elif block.kind == "clawback":
        yield from _amounts_that_fall(typed, block)


def _leaving_dates(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """A balance is closed once, so its lines are about one date."""
    if block.kind == "earning":
        return
    lines = [each for each in block.all(c.Leaving) if not clause_too_early(typed, block, each)]
    other = next((each for each in lines if each.date.span.text != lines[0].date.span.text), None)
    if other is not None:
        hint = f"write all of them `on {lines[0].date.span.text}`"
        yield TooEarly(other.date.span, "a second date in the lines about leaving", hint)


def _pooled(block: Block) -> Iterator[TooEarly]:
    """Yield what a pool cannot be shared out with."""
    pool = block.first(c.Pool)
    if pool is None:
        return
    others = (c.AtLeast, c.To, c.ToManagers, c.Prorated)
    limits = (each for each in block.all(c.AtMost) if not isinstance(each.scope, str))
    for line in (*(block.first(kind) for kind in others), *limits):
        if line is not None:
            what = f"`{line.span.text}` beside `share … by`"
            hint = "write an earning of its own for it"
            if isinstance(line, c.AtMost):
                hint = "limit the parts over a time, as in `per year`"
            yield TooEarly(line.span, what, hint)


def _received(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield what several `to` lines, levels or a share cannot be worked out with."""
    lines, earn = block.all(c.To), block.first(c.Earn)
    less = block.first(c.LessEarlier)
    for line in (*lines, *block.all(c.ToManagers)):
        if less is not None:
            what = f"`less what was earned earlier` beside `{line.span.text}`"
            yield TooEarly(line.span, what, "write an earning of each person's own, without `to`")
    if len(lines) > 1 and earn is not None:
        for name, node in rerating_tiers(typed, earn.amount).items():
            what = f"several `to` lines at tiers `{name}`, which re-rate,"
            yield TooEarly(
                node.span,
                what,
                "write `prospective` tiers, which leave earlier records as they are",
            )
    if not any(line.share is not None for line in lines) or earn is None:
        return
    odd = not_shared(earn.amount)
    if odd is not None:
        hint = "end the line in `at` and the name of the tiers"
        yield TooEarly(odd.span, "a share of an amount like this", hint)


def _tiers_of_a_day(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield tiers that run through a window, where neither records nor its periods follow on."""
    scope = block.first(c.OnceOn) or contract_scope(block)
    if scope is not None:
        yield from _several_paid(block, scope)
    if isinstance(block.header, OnHeader) and block.header.targets:
        chain = down_to_earning(typed, typed.symbols.names.get(block.header.targets[0].name))
        earning = chain[-1].block if chain else block
        scope = earning.first(c.OnceOn) or contract_scope(earning)
    if scope is None:
        return
    for node in walk(block):
        header = tiers_header(typed, node)
        if header is None or header.over is None or header.over.kind == "record":
            continue
        if not isinstance(header, TiersHeader) or header.mode != "interpolated":
            name = header.word.name if header.word is not None else ""
            what = f"`{name}` in a clause `{scope.span.text.split(' where ')[0]}`"
            hint = "write `for each` period of the calendar, or tiers `per record`"
            yield TooEarly(node.span, what, hint)


def _several_paid(block: Block, scope: c.Clause) -> Iterator[TooEarly]:
    """Yield what pays several people, for a period of a record or on one day."""
    lines = block.all(c.To)
    several = [line for line in lines if line.share is not None or len(lines) > 1]
    for line in (*several, *block.all(c.ToManagers), *block.all(c.Pool)):
        what = f"`{line.span.text}` in a clause `{scope.span.text.split(' where ')[0]}`"
        yield TooEarly(line.span, what, "write an earning for each person paid")


def _amounts_that_fall(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield earnings by rows of money that would be taken twice: back, and by falling back."""
    for word in (word for line in block.all(c.TakeBack) for word in line.earnings):
        chain = down_to_earning(typed, typed.symbols.names.get(word.name)) or []
        if any(_adds_up(typed, node) for each in chain for node in walk(each.block)):
            what = f"taking back `{word.name}`, by rows of money, where attainment falls"
            hint = "leave it out, since falling back gives it back, or write `attainment stays`"
            yield TooEarly(word.span, what, hint)


def _adds_up(typed: Typed, node: Node) -> bool:
    """Whether it names tiers whose rows of money are reached one by one, by what falls."""
    header = tiers_header(typed, node)
    if not isinstance(node, x.Path) or not isinstance(header, TiersHeader):
        return False
    runs = header.over is None or header.over.kind != "record"
    if not runs or header.mode not in ("marginal", "whole") or typed.types[node].kind != "money":
        return False
    counted = {each.path.first.name for each in aggregates_of(typed, header.measure)}
    return bool(counted & falling(typed))


def _capped(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield limits that are not known day by day, and what they cannot be applied to."""
    targets = targets_of(typed, block)
    several = len({_paid_people(typed, symbol) for symbol in targets}) > 1
    for limit in block.all(c.AtMost):
        for node in walk(limit.amount):
            ref = typed.refs.get(node)
            if isinstance(node, COUNTING) or (ref is not None and ref.kind in ("metric", "tiers")):
                hint = "write an amount, a term or a quota"
                yield TooEarly(node.span, f"`{node.span.text}` as the limit of a cap", hint)
                break
        if several and not isinstance(limit.scope, str):
            what = "a cap per record on earnings that pay different people"
            yield TooEarly(limit.span, what, "write a cap for each person, as in `per year`")


def _paid_people(typed: Typed, symbol: Symbol) -> tuple[str, ...]:
    """Return whom an earning pays, or the earning that an accelerator is on, in its own words."""
    chain = down_to_earning(typed, symbol)
    block = chain[-1].block if chain else symbol.block
    lines: tuple[c.Clause, ...] = (*block.all(c.To), *block.all(c.ToManagers))
    if block.first(c.ForEachRecord) is not None:
        lines = (*lines, *block.all(c.Pool))
    return tuple(line.span.text for line in lines)


def _accelerated(typed: Typed, block: Block) -> Iterator[TooEarly]:
    header = block.header
    if not isinstance(header, OnHeader) or not header.targets:
        return
    named = {word.name for word in header.targets}
    for node in walk(block):
        ref = typed.refs.get(node) if isinstance(node, x.Path) else None
        if ref is not None and ref.kind == "earning" and ref.name not in named:
            hint = f"work it out from `{header.targets[0].name}`"
            yield TooEarly(node.span, f"`{ref.name}` in an accelerator that is not on it", hint)
