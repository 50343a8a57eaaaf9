"""What a part can wait for: what is known day by day, without a window, and never changes back."""

from __future__ import annotations

from compdsl.check.last_day import reading_last_day
from compdsl.check.measures import aggregates_of, followed, seen_from_here
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.names.types import UNKNOWN
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Node

COUNTED = "count records, as in `(count of Payment of this Deal) is at least 3`"
STAY = ("first", "smallest")
"""Aggregates of days that stay what they are when later records come."""


def waits_too_early(typed: Typed, block: Block, condition: x.Expr, words: str) -> TooEarly | None:
    """Return what cannot be looked at day by day in the condition of `payable when`."""
    for node in followed(typed, condition):
        if _moves_on(node):
            return TooEarly(_within(condition, node), f"a window in `{words}`", COUNTED)
        ref = typed.refs.get(node)
        if ref is not None and ref.kind == "quota":
            return TooEarly(_within(condition, node), f"a quota in `{words}`", COUNTED)
    if words == "cliff when":
        found = own_row(typed, condition, words)
        if found is not None:
            return found
    return _counts_too_early(typed, block, condition, words)


def _moves_on(node: Node) -> bool:
    """Whether a part of a condition changes with the days alone, or with what is earned."""
    if isinstance(node, x.Windowed):
        return node.window.kind not in ("start", "since")
    return isinstance(node, x.EarnedSum | x.Rank)


def _within(written: x.Expr, node: Node) -> Span:
    """Return where a part of an expression stands; what stands in a metric is all of it."""
    inside = written.span.start <= node.span.start < written.span.end
    return node.span if inside else written.span


def _counts_too_early(typed: Typed, block: Block, condition: x.Expr, words: str) -> TooEarly | None:
    scope = block.first(c.ForEachRecord)
    own = scope.record.name if scope is not None else ""
    for counted in aggregates_of(typed, condition):
        if counted.of_this is None and own and counted.path.first.name == own:
            what = f"counting `{own}` in `{words}` of each `{own}`"
            return TooEarly(counted.span, what, COUNTED)
        ref = typed.refs.get(counted.path)
        if ref is not None and ref.kind in ("metric", "earning"):
            return TooEarly(counted.span, f"a figure of everybody in `{words}`", COUNTED)
        if counted.where is not None and reading_last_day(typed, counted.where) is not None:
            what = f"counting who has left in `{words}`"
            return TooEarly(counted.where.span, what, COUNTED)
    return None


def day_too_early(typed: Typed, date: x.Expr) -> TooEarly | None:
    """Return what may change in the day of a part when that day has gone by, or a part was paid."""
    for node in seen_from_here(typed, date):
        if isinstance(node, x.Aggregate) and node.kind not in STAY:
            hint = "write `first of …`, or `payable when …`"
            return TooEarly(date.span, "a day that later records move", hint)
    if reading_last_day(typed, date) is None or _settles(typed, date):
        return None
    hint = "write `left_on`, `left_on + 30 days`, or `left_on otherwise closed_on + 90 days`"
    return TooEarly(date.span, "a day that depends in this way on who has left", hint)


def _settles(typed: Typed, date: x.Expr) -> bool:
    """Whether a day that rests on leaving is never before the day of leaving that it rests on."""
    match date:
        case x.Brackets():
            return _settles(typed, date.inner)
        case x.Otherwise():
            return _settles(typed, date.operand) and _settles(typed, date.fallback)
        case x.Call() if date.word.name in ("min", "max"):
            return all(_settles(typed, each) for each in date.arguments)
        case x.Arithmetic(sign="+") if typed.types.get(date.right, UNKNOWN).kind == "duration":
            return _settles(typed, date.left)
        case x.Path():
            ref = typed.refs.get(date)
            return ref is not None and ref.kind == "field"
        case _:
            return reading_last_day(typed, date) is None


def own_row(typed: Typed, written: x.Expr, words: str) -> TooEarly | None:
    """Return a field of the record at hand: several earnings may vest by one schedule."""
    for node in x.outside_aggregates(written):
        ref = typed.refs.get(node)
        of_row = ref is not None and ref.kind == "field" and ref.start == "row"
        if of_row or (isinstance(node, x.Aggregate) and node.of_this is not None):
            hint = "write a time, as in `cliff 12 months`, or what holds for everybody"
            return TooEarly(node.span, f"a look at one record in `{words}`", hint)
    return None
