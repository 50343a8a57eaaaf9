"""What a declared name is worth in an expression: its type, its grain, and whether it may be read.

Types of metrics, quotas and terms come from their own expressions, which are checked the first
time that somebody asks. While one is being checked its type is unknown, so a circle ends here and
is reported by `references`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from compdsl.check import wording_names as words
from compdsl.check import wording_tables as tables
from compdsl.check import wording_types as types
from compdsl.check import wording_windows as windows
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.grain import PLAIN, Grain, length
from compdsl.check.grids import grid_type
from compdsl.check.quota_parts import check_parts
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref, Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.names.type_names import read_type
from compdsl.names.types import UNKNOWN, Type
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import (
    Earn,
    ForEachPeriod,
    ForEachRecord,
    TakeBack,
    TermRow,
    TierRow,
    TypeName,
)
from compdsl.syntax.node import walk

Start = Literal["row", "payee"]


def declared_value(
    check: Checking, scope: Scope, path: x.Path, symbol: Symbol, start: Start = "row"
) -> Value:
    """Return the value of a declared name that stands bare, or behind `payee.`."""
    span = path.span
    match symbol.kind:
        case "metric":
            check.name(path, Ref("metric", symbol.name, start))
            return metric_value(check, scope, path, symbol)
        case "quota":
            check.name(path, Ref("quota", symbol.name, start))
            grain = Grain(payee=True, quotas=frozenset({symbol.name}))
            return _windowed(check, scope, path, Value(quota_type(check, symbol), grain))
        case "term":
            check.name(path, Ref("term", symbol.name, start))
            return _term(check, scope, path, symbol)
        case "tiers" | "grid":
            check.name(path, Ref("tiers", symbol.name, start))
            return _tiers(check, scope, path, symbol)
        case "earning" | "accelerator" | "cap" | "clawback":
            if not scope.open:
                check.report.add(windows.earning_alone(span, symbol, scope))
        case "function":
            check.report.add(tables.function_alone(span, symbol.name, symbol.span))
        case _:
            check.report.add(words.no_value(span, symbol.name, symbol.kind, symbol.span))
    return NOTHING


# --- metrics and quotas --------------------------------------------------------------------------


def metric_value(check: Checking, scope: Scope, expr: x.Expr, symbol: Symbol) -> Value:
    """Return the value of a metric where it is read without a group in brackets."""
    header = symbol.block.header
    if not isinstance(header, d.MetricHeader):
        return NOTHING
    value = metric_body(check, header)
    per = header.per.name if header.per is not None else ""
    if per and per != "plan" and scope.group != per:
        check.report.add(words.which_group(expr.span, symbol.name, per, symbol.span))
        return NOTHING
    if not per and scope.group and value.grain.payee:
        payee = _payee(check)
        check.report.add(words.finer_metric(expr.span, symbol.name, payee, scope, symbol.span))
        return NOTHING
    return _windowed(check, scope, expr, value)


def metric_body(check: Checking, header: d.MetricHeader) -> Value:
    """Return the type and grain of a metric's own expression; check it the first time."""
    expr = header.value
    if expr in check.typed.types:
        return Value(check.typed.types[expr], check.typed.grains.get(expr, PLAIN))
    check.typed.types[expr] = UNKNOWN
    group = header.per.name if header.per is not None else ""
    value = check.present(metric_scope(check, group), expr)
    if group:
        grain = replace(value.grain, payee=False, group="" if group == "plan" else group)
        value = Value(value.type, grain)
        check.typed.grains[expr] = grain
    return value


def metric_scope(check: Checking, group: str = "") -> Scope:
    """Return the place of a metric's expression."""
    fields: Literal["no", "after"] = "no" if group else "after"
    return Scope(
        "a metric", "metric", payee=_payee(check), payee_fields=fields, windows="waits", group=group
    )


def _windowed(check: Checking, scope: Scope, expr: x.Expr, value: Value) -> Value:
    """Judge a metric or quota by the windows that its place allows."""
    grain = value.grain
    if scope.windows == "never" and (grain.payee or grain.takes_window):
        if not scope.open:
            check.report.add(windows.no_metric_here(expr, scope))
        return Value(value.type)
    if scope.windows == "needed" and grain.takes_window:
        if not scope.open:
            check.report.add(windows.which_window(check.typed, expr, grain, scope))
        return Value(value.type, grain.within(None))
    if scope.windows == "place" and scope.period is not None:
        check_parts(check, expr, grain.quotas, scope.period)
    unknown = sorted((each for each in grain.ahead if not scope.is_known(each)), key=length)
    if unknown:
        check.report.add(windows.looks_ahead_inside(check.typed, expr, unknown[-1], scope))
    if grain.ranks and scope.place == "record" and not scope.open:
        check.report.add(windows.rank_in_record(expr.span, scope))
    return value


def quota_type(check: Checking, symbol: Symbol) -> Type:
    """Return the type of a quota."""
    header = symbol.block.header
    if not isinstance(header, d.QuotaHeader):
        return UNKNOWN
    return _written_or(check, header.type, header.value, _quota_scope(check))


def _quota_scope(check: Checking) -> Scope:
    return Scope("a quota", "payee", payee=_payee(check), payee_fields="after")


# --- terms ---------------------------------------------------------------------------------------


def field_at_hand(typed: Typed, scope: Scope, type_name: str) -> str:
    """Return the field of the row at hand that is of a choice or a record; empty for none."""
    row = typed.symbols.record(scope.row)
    fields = row.fields.values() if row is not None else ()
    return next((each.name for each in fields if each.type.name == type_name), "")


def _term(check: Checking, scope: Scope, path: x.Path, symbol: Symbol) -> Value:
    header = symbol.block.header
    if not isinstance(header, d.TermHeader):
        return NOTHING
    if header.to_currency:
        check.report.add(tables.rate_alone(path.span, symbol.name, header.to_currency, symbol.span))
        return NOTHING
    if header.by:
        keys = [word.name for word in header.by]
        fields = [field_at_hand(check.typed, scope, key) for key in keys]
        check.report.add(tables.needs_keys(path.span, symbol.name, keys, fields, symbol.span))
        return NOTHING
    return Value(term_type(check, symbol))


def term_type(check: Checking, symbol: Symbol) -> Type:
    """Return the type of a term's value."""
    header = symbol.block.header
    if not isinstance(header, d.TermHeader):
        return UNKNOWN
    first = symbol.block.first(TermRow)
    value = header.value if header.value is not None or first is None else first.value
    return _written_or(check, header.type, value, Scope("a term", "plan"))


def _written_or(
    check: Checking, written: TypeName | None, value: x.Expr | None, scope: Scope
) -> Type:
    """Return the type that is written, or else that of the value."""
    if written is not None:
        return read_type(written, check.typed.symbols, Report())
    if value is None:
        return UNKNOWN
    if value not in check.typed.types:
        check.typed.types[value] = UNKNOWN
        check.present(scope, value)
    return check.typed.types[value]


# --- tiers ---------------------------------------------------------------------------------------


def _tiers(check: Checking, scope: Scope, path: x.Path, symbol: Symbol) -> Value:
    header = symbol.block.header
    if scope.place not in ("record", "period", "day"):
        check.report.add(types.tiers_elsewhere(path.span, symbol.name, scope.purpose))
        return NOTHING
    rate = rate_type(check, symbol)
    marginal = isinstance(header, d.TiersHeader) and header.mode == "marginal"
    if marginal and rate.is_number:
        check.report.add(types.tiers_without_rate(path.span, symbol.name, symbol.span))
        return NOTHING
    grain = Grain(row=scope.row) if scope.place == "record" else Grain(payee=True)
    return Value(rate, grain)


def rate_type(check: Checking, symbol: Symbol) -> Type:
    """Return the type of what the rows of tiers or the cells of a grid give."""
    first = symbol.block.first(TierRow)
    if first is None:
        return grid_type(symbol.block)
    return _written_or(check, None, first.rate, Scope("a rate of tiers", "plan"))


# --- earnings ------------------------------------------------------------------------------------


def earning_type(check: Checking, symbol: Symbol) -> Type:
    """Return what an earning pays: units if that is what it earns, else money of the plan."""
    return Type("units") if pays_units(check.typed, symbol) else check.plan_money


def pays_amounts(typed: Typed, block: d.Block) -> bool:
    """Whether the rows of tiers pay money."""
    return any(typed.types.get(row.rate, UNKNOWN).kind == "money" for row in block.all(TierRow))


def pays_units(typed: Typed, symbol: Symbol) -> bool:
    """Whether an earning, or the first that an accelerator stands on, earns units.

    A clawback is in units where all that it takes back is.
    """
    if symbol.kind == "clawback":
        names = [word.name for line in symbol.block.all(TakeBack) for word in line.earnings]
        taken = [typed.symbols.names[name] for name in names if name in typed.symbols.names]
        return bool(taken) and all(pays_units(typed, each) for each in taken)
    seen: list[Symbol] = []
    target: Symbol | None = symbol
    while target is not None and target not in seen:
        seen.append(target)
        if not isinstance(target.block.header, d.OnHeader):
            earn = target.block.first(Earn)
            return earn is not None and _in_units(typed, target, earn.amount)
        named = target.block.header.targets
        target = typed.symbols.names.get(named[0].name) if named else None
    return False


def _in_units(typed: Typed, symbol: Symbol, amount: x.Expr) -> bool:
    """Judge by the type of an amount or, before that is known, by what is written."""
    known = typed.types.get(amount, UNKNOWN)
    if known.known:
        return known.kind == "units"
    scope = symbol.block.first(ForEachRecord) or symbol.block.first(ForEachPeriod)
    word = scope.record if scope is not None else None
    record = typed.symbols.record(word.name) if word is not None else None
    kinds = {
        record.fields[node.name].type.kind
        for node in walk(amount)
        if isinstance(node, x.Path) and record is not None and node.name in record.fields
    }
    written = {type(node) for node in walk(amount)}
    return ("units" in kinds or x.Units in written) and "money" not in kinds | {
        "money" if x.Money in written else ""
    }


def _payee(check: Checking) -> str:
    plan = check.typed.symbols.plan
    return plan.payee if plan is not None else ""
