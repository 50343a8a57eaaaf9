"""Expressions that are read but not worked out yet."""

from __future__ import annotations

from compdsl.check.constants import constant_duration, is_given_later
from compdsl.check.falls import falling
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.names.types import UNKNOWN
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node


def expression_too_early(typed: Typed, expr: x.Expr) -> TooEarly | None:
    """Return what an expression asks for that is not worked out yet, not looking at its parts."""
    match expr:
        case x.Convert() if typed.types.get(expr, UNKNOWN).known:
            hint = "give amounts in the plan's currency"
            return TooEarly(expr.span, "conversion of money", hint)
        case x.Rank() if expr.among is not None or expr.where is not None:
            return TooEarly(expr.span, "`rank of … among`", "rank all whom the plan pays")
        case x.PeriodLiteral() if expr.text.startswith("FY"):
            hint = "write a calendar period, as in `2026-Q1`"
            return TooEarly(expr.span, f"`{expr.text}`", hint)
        case x.EarnedSum():
            return _earned(typed, expr)
        case x.Path() if _is_outer(typed, expr):
            hint = "write the condition with fields of the record that is counted"
            return TooEarly(expr.span, f"`{expr.name}` inside an aggregate", hint)
        case x.Aggregate():
            return _aggregate(typed, expr)
        case x.Path() | x.Index() | x.Dated() | x.Conditional() | x.Otherwise() | x.Arithmetic():
            return _worked_out_time(typed, expr)
        case _:
            return None


def _worked_out_time(typed: Typed, expr: x.Expr) -> TooEarly | None:
    """A time must be written out, directly or as the value of a term: only then is it one time."""
    if typed.types.get(expr, UNKNOWN).kind != "duration" or constant_duration(typed, expr):
        return None
    ref = typed.refs.get(expr)
    if is_given_later(typed, expr) or (ref is not None and ref.kind == "parameter"):
        return None  # a parameter is reported where the function is declared
    return TooEarly(expr.span, "a time that is worked out", "write a time, as in `30 days`")


def _is_outer(typed: Typed, node: Node) -> bool:
    """Whether a name leads to the clause's record from inside an aggregate."""
    ref = typed.refs.get(node)
    return ref is not None and ref.kind == "field" and ref.start == "clause"


def _earned(typed: Typed, expr: x.EarnedSum) -> TooEarly | None:
    hint = "name one earning, as in `base earned in the year`"
    if expr.verb == "paid":
        return TooEarly(expr.span, "what was paid", hint)
    symbol = typed.symbols.names.get(expr.earning.name) if expr.earning is not None else None
    if symbol is not None and symbol.kind == "clawback":
        return TooEarly(expr.span, "what a clawback takes", hint)
    return None


def _aggregate(typed: Typed, expr: x.Aggregate) -> TooEarly | None:
    if expr.of_this is not None and _is_outer(typed, expr.of_this):
        hint = "write the condition with fields of the record that is counted"
        return TooEarly(expr.of_this.span, f"`{expr.of_this.span.text}` inside an aggregate", hint)
    if expr.credit is not None and expr.credit.every_level:
        hint = "write `for` and the path to one level, as in `for rep.manager`"
        return TooEarly(expr.credit.span, "`for each manager above`", hint)
    if expr.kind not in ("sum", "count") and expr.path.first.name in falling(typed):
        what = f"`{expr.kind} of` a record that falls with `attainment falls`"
        return TooEarly(expr.span, what, "write `attainment stays`")
    record = typed.symbols.record(expr.path.first.name)
    plan = typed.symbols.plan
    if record is None or plan is None or record.name != plan.payee or len(expr.path.words) < 2:
        return None
    name = expr.path.words[1].name
    symbol = typed.symbols.names.get(name)
    if name in record.fields or symbol is None:
        return None
    what = f"{expr.path.name}, a figure of the plan for every `{record.name}`,"
    return TooEarly(expr.path.span, what.replace(expr.path.name, f"`{expr.path.name}`", 1))
