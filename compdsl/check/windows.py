"""Windows: which dates count, and what may be known where the value is read.

A window follows a metric, a quota or an aggregate; the name of an earning takes one with a verb.
What an earning reads must be known on the day it is earned, so a whole period that ends later is
refused. Quotas are known beforehand and are not bound by that rule.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check import wording_types as types
from compdsl.check import wording_windows as words
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.declared import earning_type
from compdsl.check.grain import Grain
from compdsl.check.origins import origins
from compdsl.check.quota_parts import check_cut, check_parts, check_rolling
from compdsl.check.references import PAID, lookup
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref, calendar_period
from compdsl.names.types import COUNT, DATE
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader
from compdsl.syntax.node import walk


def check_windowed(check: Checking, scope: Scope, expr: x.Windowed) -> Value:
    """Check `attainment of the quarter`, `bookings year to date` and the like."""
    window = expr.window
    value = check.value(scope.with_window(), expr.operand)
    grain = value.grain
    ahead = _whole_period(check, window)
    result = Value(value.type, grain.within(ahead))
    if _no_dates(check, scope, window) or not value.type.known:
        return result
    if not grain.takes_window and not _is_settled(check, expr.operand):
        return result
    if not grain.takes_window:
        check.report.add(words.nothing_to_window(expr.operand, window))
        return value
    if window.kind == "to date" and grain.quotas and grain.waits:
        check.report.add(words.pace_or_share(check.typed, expr.operand, window, grain))
    else:
        _check_quotas(check, expr.operand, window, grain)
    if ahead is not None and grain.waits and not scope.is_known(ahead):
        text = f"`{expr.span.text}`"
        check.report.add(words.looks_ahead(expr.operand, window, text, scope, check.typed))
    return result


def _whole_period(check: Checking, window: x.Window) -> x.Period | None:
    """Return the period that a window reads to its end, `pay period` as the plan pays."""
    if window.kind != "of" or window.period is None:
        return None
    return calendar_period(check.typed, window.period)


def _check_quotas(check: Checking, expr: x.Expr, window: x.Window, grain: Grain) -> None:
    if window.length is not None:
        check_rolling(check, expr, grain.quotas, window.length)
    elif window.kind in ("since", "before"):
        check_cut(check, expr, grain.quotas, window)
    elif window.period is not None:
        check_parts(check, expr, grain.quotas, window.period)


def check_earned(check: Checking, scope: Scope, expr: x.EarnedSum) -> Value:
    """Check `new_business earned in the year`, `total paid in the quarter`."""
    type_ = check.plan_money
    if expr.earning is not None:
        symbol = lookup(check.typed.symbols, expr.earning, PAID, check.report)
        if symbol is None:
            return NOTHING
        check.name(expr.earning, Ref("earning", symbol.name))
        type_ = earning_type(check, symbol)
    window = expr.window
    if scope.windows == "never" and not scope.open:
        check.report.add(words.no_metric_here(expr, scope))
        return Value(type_)
    _no_dates(check, scope, window)
    ahead = _whole_period(check, window)
    if ahead is not None and not scope.is_known(ahead):
        text = f"`{expr.span.text}`"
        check.report.add(words.looks_ahead(expr, window, text, scope, check.typed))
    return Value(type_, Grain(payee=True, ahead=frozenset({ahead} if ahead is not None else ())))


def _no_dates(check: Checking, scope: Scope, window: x.Window) -> bool:
    """Report a window where nothing stands in time, or without any; return whether it was so."""
    if window.length is not None and window.length.amount == 0:
        check.report.add(words.no_time(window))
        return True
    if scope.place not in ("plan", "row") or scope.open:
        return False
    check.report.add(words.no_window_here(window.span, scope))
    return True


def _is_settled(check: Checking, expr: x.Expr) -> bool:
    """Whether all of a metric could be worked out; a broken part may be what has dates."""
    symbol = check.typed.symbols.get(expr.span.text, "metric")
    header = symbol.block.header if symbol is not None else None
    if not isinstance(header, MetricHeader):
        return True
    parts = (part for part in walk(header.value) if isinstance(part, x.Expr))
    return all(check.typed.types[part].known for part in parts if part in check.typed.types)


def check_rank(check: Checking, scope: Scope, expr: x.Rank) -> Value:
    """Check `rank of METRIC [among Rep where …]`."""
    in_record = scope.place == "record"
    operand_scope = replace(scope, looks_ahead=True) if in_record else scope
    value = check.present(operand_scope, expr.operand)
    if in_record and not scope.open:
        check.report.add(words.rank_in_record(expr.span, scope))
    elif value.type.known and not value.grain.payee and not scope.open:
        check.report.add(words.rank_of_what(expr.operand))
    elif value.type.known and not (value.type.is_number or value.type.kind in ("money", "units")):
        check.report.add(
            types.no_order(expr.operand, value.type, origins(check.typed, expr.operand))
        )
    if expr.among is not None:
        symbol = lookup(check.typed.symbols, expr.among, ("record",), check.report)
        if symbol is not None and scope.payee and symbol.name != scope.payee:
            check.report.add(words.rank_among(expr.among.span, symbol.name, scope.payee))
        elif symbol is not None and expr.where is not None:
            check.condition(scope.counting(symbol.name, frozenset()), expr.where)
    grain = value.grain.join(Grain(ranks=True))
    return Value(COUNT, grain)


def check_edge(check: Checking, scope: Scope, expr: x.PeriodEdge) -> Value:
    """Check `start of the month`, `end of the quarter`."""
    if scope.place == "plan" and not scope.open:
        check.report.add(words.no_window_here(expr.span, scope))
    return Value(DATE)


def check_elapsed(check: Checking, scope: Scope, expr: x.Elapsed) -> Value:
    """Check `days from A to B`, `months from A to B`, `working days from A to B`."""
    grain = Grain()
    for side in (expr.since, expr.until):
        value = check.present(scope, side)
        grain = grain.join(value.grain)
        if value.type.known and value.type.kind != "date":
            purpose = f"each end of `{expr.unit} from … to …`"
            hint, related = "name a date", origins(check.typed, side)
            check.report.add(types.wrong_type(side, value.type, "a date", purpose, hint, related))
    return Value(COUNT, grain)
