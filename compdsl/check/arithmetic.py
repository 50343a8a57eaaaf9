"""Arithmetic: which types may be added, subtracted, multiplied and divided, and what results."""

from __future__ import annotations

from compdsl.check import wording_types as words
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.conversion import mend
from compdsl.check.declared import rate_type
from compdsl.check.origins import origins
from compdsl.check.references import lookup
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref
from compdsl.check.wording_currencies import two_currencies
from compdsl.names.types import COUNT, DATE, NUMBER, PERCENT, UNKNOWN, Type
from compdsl.syntax import expressions as x

AMOUNTS = ("money", "units")


def check_arithmetic(check: Checking, scope: Scope, expr: x.Arithmetic) -> Value:
    """Check `a + b` and the like."""
    left, right = check.present(scope, expr.left), check.present(scope, expr.right)
    grain = left.grain.join(right.grain)
    sides = left.type, right.type
    if not (left.type.known and right.type.known):
        return Value(_likely(expr.sign, *sides, check.plan_money), grain)
    result = _add(*sides, expr.sign) if expr.sign in "+-" else _scale(*sides, expr.sign)
    if result is not None:
        is_share = expr.sign == "/" and result == NUMBER and _is_quota(check, expr.right)
        return Value(PERCENT if is_share else result, grain)
    related = origins(check.typed, expr.left, expr.right)
    if left.type.kind == right.type.kind == "money" and expr.sign != "*":
        how = mend(check.typed, "", (expr.left, left.type), (expr.right, right.type))
        check.report.add(two_currencies(expr, sides, related, how))
    elif isinstance(expr.left, x.Elapsed) and right.type.kind == "duration":
        check.report.add(words.date_in_brackets(expr, expr.left, sides, related))
    else:
        check.report.add(words.senseless(expr, expr.sign, sides, _hint(expr, *sides), related))
    return Value(UNKNOWN, grain)


def _is_quota(check: Checking, expr: x.Expr) -> bool:
    """Whether something is a quota, with its window or without."""
    while isinstance(expr, x.Brackets | x.Windowed):
        expr = expr.inner if isinstance(expr, x.Brackets) else expr.operand
    ref = check.typed.refs.get(expr)
    return ref is not None and ref.kind == "quota"


def _likely(sign: str, left: Type, right: Type, paid: Type) -> Type:
    """Return what comes of arithmetic with one side unknown, where that can be told.

    Money in another currency than is `paid` is told nothing of: the side unknown may be the reason.
    """
    known = left if sign in "+-" and left.kind in AMOUNTS else right
    if sign not in "+-" or known.kind not in AMOUNTS or (known is right and sign == "-"):
        return UNKNOWN
    return known if known.kind != "money" or known.currency == paid.currency else UNKNOWN


def _add(left: Type, right: Type, sign: str) -> Type | None:
    if left.is_number and right.is_number:
        return _both_numbers(left, right)
    if left.kind == right.kind and left.kind in (*AMOUNTS, "duration"):
        return left if left.currency == right.currency else None
    if right.kind == "duration" and left.kind == "date":
        return DATE
    return DATE if sign == "+" and left.kind == "duration" and right.kind == "date" else None


def _both_numbers(left: Type, right: Type) -> Type | None:
    if left.kind == right.kind:
        return left
    kinds = {left.kind, right.kind}
    if kinds == {"count", "percent"}:
        return None
    return PERCENT if "percent" in kinds else NUMBER


def _scale(left: Type, right: Type, sign: str) -> Type | None:
    if sign == "*":
        if left.is_number and right.is_number:
            return left if left.kind == right.kind and left.kind != "number" else NUMBER
        if left.kind in AMOUNTS and right.is_number:
            return left
        if {left.kind, right.kind} == {"money", "units"}:
            return left if left.kind == "money" else right
        return right if left.is_number and right.kind in AMOUNTS else None
    if right.is_number:
        return NUMBER if left.is_number else left if left.kind in AMOUNTS else None
    alike = left.kind == right.kind and left.currency == right.currency
    return NUMBER if alike and left.kind in (*AMOUNTS, "duration") else None


def _hint(expr: x.Arithmetic, left: Type, right: Type) -> str:
    kinds = {left.kind, right.kind}
    if kinds == {"date"} and expr.sign == "-":
        return f"write `days from {expr.right.span.text} to {expr.left.span.text}`"
    if "date" in kinds and expr.sign in "+-" and any(side.is_number for side in (left, right)):
        return "say days, weeks or months, as in `+ 90 days`"
    if kinds == {"money"} and expr.sign == "*":
        return "multiply money by a number or a percentage"
    if "money" in kinds and "percent" in kinds and expr.sign in "+-":
        return _percent_of(expr, left)
    if "money" in kinds and expr.sign in "+-":
        return "write both as money, or multiply instead"
    if kinds == {"count", "percent"}:
        return "write both as a number, or say `P% of …`"
    if expr.sign == "/" and right.kind in AMOUNTS:
        return "divide money by money for a ratio, or by a number for a part"
    if kinds == {"date"}:
        first, second = expr.left.span.text, expr.right.span.text
        days = f"days from {first} to {second}"
        return f"add a length of time, as in `{first} + 30 days`, or count `{days}`"
    return "give both sides as values of one kind"


def _percent_of(expr: x.Arithmetic, left: Type) -> str:
    amount, share = (expr.left, expr.right) if left.kind == "money" else (expr.right, expr.left)
    if isinstance(share, x.Percent):
        part = f"({share.span.text} of {amount.span.text})"
        return f"say of what: `{amount.span.text} {expr.sign} {part}`"
    return f"say of what: `{amount.span.text} {expr.sign} {amount.span.text} * {share.span.text}`"


def check_negate(check: Checking, scope: Scope, expr: x.Negate) -> Value:
    """Check `- x`."""
    value = check.present(scope, expr.operand)
    if value.type.known and not value.type.is_number and value.type.kind not in AMOUNTS:
        related = origins(check.typed, expr.operand)
        report = words.cannot_apply(
            expr.operand, "cannot be below zero", value.type, "leave `-` out", related
        )
        check.report.add(report)
        return Value(UNKNOWN, value.grain)
    return value


def check_percent_of(check: Checking, scope: Scope, expr: x.PercentOf) -> Value:
    """Check `25% of x`."""
    check.value(scope, expr.percent)
    value = check.present(scope, expr.operand)
    if not value.type.known or value.type.kind in AMOUNTS:
        return value
    if value.type.is_number:
        return Value(PERCENT if value.type.kind == "percent" else NUMBER, value.grain)
    related = origins(check.typed, expr.operand)
    what = "a percentage can be taken of numbers and money alone"
    hint = "name an amount after `of`"
    check.report.add(words.cannot_apply(expr.operand, what, value.type, hint, related))
    return Value(UNKNOWN, value.grain)


def check_at(check: Checking, scope: Scope, expr: x.At) -> Value:
    """Check `AMOUNT at TIERS`: an amount goes through rates."""
    if _is_swapped(check, expr):
        check.report.add(words.tiers_first(expr))
        return NOTHING
    value = check.present(scope, expr.amount)
    symbol = lookup(check.typed.symbols, expr.tiers, ("tiers", "grid"), check.report)
    if symbol is None:
        return value
    ref = Ref("tiers", symbol.name)
    check.name(expr.tiers, ref)
    if scope.place not in ("record", "period", "day") and not scope.open:
        check.report.add(words.tiers_elsewhere(expr.tiers.span, symbol.name, scope.purpose))
        return value
    rate = rate_type(check, symbol)
    if rate.kind in AMOUNTS:
        check.report.add(words.tiers_of_money(expr, symbol.name, symbol.span))
        return Value(rate, value.grain)
    kind = value.type.kind
    if value.type.known and kind not in AMOUNTS and not value.type.is_number:
        related = origins(check.typed, expr.amount)
        what = "only an amount can be sent through tiers"
        check.report.add(
            words.cannot_apply(expr.amount, what, value.type, "name an amount before `at`", related)
        )
        return NOTHING
    return Value(NUMBER if value.type == COUNT else value.type, value.grain)


def _is_swapped(check: Checking, expr: x.At) -> bool:
    """Whether the tiers stand where the amount belongs: `standard at amount`."""
    symbols = check.typed.symbols
    first = expr.amount.span.text
    return bool(symbols.get(first, "tiers")) and symbols.get(expr.tiers.name, "tiers") is None
