"""Expressions that are read but not worked out yet."""

from __future__ import annotations

from compdsl.check.constants import constant_duration, is_given_later
from compdsl.check.falls import falling
from compdsl.check.last_day import reading_last_day
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.names.types import UNKNOWN
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node, walk


def expression_too_early(typed: Typed, expr: x.Expr) -> TooEarly | None:
    """Return what an expression asks for that is not worked out yet, not looking at its parts."""
    match expr:
        case x.EarnedSum():
            return _earned(expr)
        case x.Aggregate():
            return _aggregate(typed, expr) or _worked_out_time(typed, expr)
        case _:
            return _compared_times(typed, expr) or _worked_out_time(typed, expr)


def _compared_times(typed: Typed, expr: x.Expr) -> TooEarly | None:
    """Lengths of time have no one size: three months are as long as the months that they are in."""
    match expr:
        case x.Compare() | x.Arithmetic(sign="/"):
            first: x.Expr = expr.left
        case x.OneOf() | x.Between():
            first = expr.operand
        case _:
            return None
    if typed.types.get(first, UNKNOWN).kind != "duration":
        return None
    hint = "compare dates, or numbers of days, as in `days from A to B`"
    return TooEarly(expr.span, "comparing lengths of time", hint)


def _worked_out_time(typed: Typed, expr: x.Expr) -> TooEarly | None:
    """A time must be written out, directly or as the value of a term: only then is it one time."""
    if typed.types.get(expr, UNKNOWN).kind != "duration" or constant_duration(typed, expr):
        return None
    ref = typed.refs.get(expr)
    if is_given_later(typed, expr) or (ref is not None and ref.kind == "parameter"):
        return None  # a call gives it a time that is written
    return TooEarly(expr.span, "a time that is worked out", "write a time, as in `30 days`")


def _is_outer(typed: Typed, node: Node) -> bool:
    """Whether a name leads to the clause's record from inside an aggregate."""
    ref = typed.refs.get(node)
    return ref is not None and ref.kind == "field" and ref.start == "clause"


def _earned(expr: x.EarnedSum) -> TooEarly | None:
    hint = "name one earning, as in `base earned in the year`"
    if expr.verb == "paid":
        return TooEarly(expr.span, "what was paid", hint)
    return None


def _aggregate(typed: Typed, expr: x.Aggregate) -> TooEarly | None:
    reads_this = any(_is_outer(typed, each) for each in walk(expr.where)) if expr.where else False
    if reads_this and (is_figure(typed, expr) or expr.path.first.name in falling(typed)):
        hint = "write the condition with fields of the record that is counted"
        return TooEarly(expr.where.span, "`this` inside an aggregate like this one", hint)  # type: ignore[union-attr]
    falls = expr.path.first.name in falling(typed)
    if falls and expr.where is not None and reading_last_day(typed, expr.where) is not None:
        what = "asking who has left, of a record that falls with `attainment falls`"
        return TooEarly(expr.where.span, what, "write `attainment stays`")
    if expr.kind not in ("sum", "count") and expr.path.first.name in falling(typed):
        what = f"`{expr.kind} of` a record that falls with `attainment falls`"
        return TooEarly(expr.span, what, "write `attainment stays`")
    if expr.into is not None and expr.path.first.name in falling(typed):
        what = "conversion of what falls with `attainment falls`"
        return TooEarly(expr.into.span, what, "write `attainment stays`")
    ref = typed.refs.get(expr.path)
    symbol = typed.symbols.names.get(ref.name) if ref is not None else None
    if ref is None or ref.kind != "earning" or symbol is None:
        return None
    if symbol.kind in ("cap", "clawback"):
        what = f"`{expr.path.name}`, what is taken off everybody,"
        return TooEarly(expr.path.span, what, "name an earning")
    return None


def is_figure(typed: Typed, counted: x.Aggregate) -> bool:
    """Whether an aggregate folds a metric, quota or earning of each person paid."""
    ref = typed.refs.get(counted.path)
    return ref is not None and ref.kind in ("metric", "quota", "earning")
