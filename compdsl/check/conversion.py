"""Conversion: money of one currency into another, by a term of exchange rates.

`AMOUNT in EUR at fx` takes the rate of the day of its place, or of the day after `on`. A `sum of
Deal.amount in EUR at fx` converts each row by the rate of the row's own day.
"""

from __future__ import annotations

from compdsl.check import wording_currencies as wording
from compdsl.check import wording_types as words
from compdsl.check.checking import Checking, Value
from compdsl.check.origins import origins
from compdsl.check.references import lookup
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref, Typed
from compdsl.diagnostics.model import Edit, Fix
from compdsl.names.symbols import Symbol
from compdsl.names.types import UNKNOWN, Type, is_code, money
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.node import Word


def check_convert(check: Checking, scope: Scope, expr: x.Convert) -> Value:
    """Check `AMOUNT in EUR at fx [on DATE]`."""
    value = check.present(scope, expr.amount)
    grain = value.grain
    if expr.on is not None:
        on = check.present(scope, expr.on)
        grain = grain.join(on.grain)
        if on.type.known and on.type.kind != "date":
            purpose, hint = "the day of an exchange rate", "name a date after `on`"
            check.report.add(words.wrong_type(expr.on, on.type, "a date", purpose, hint))
    return Value(converted(check, expr.amount, value.type, expr.currency, expr.rate), grain)


def converted(check: Checking, amount: x.Expr, found: Type, currency: str, rate: Word) -> Type:
    """Return the type of an amount after a conversion; report what keeps it from being one."""
    if found.known and found.kind != "money":
        what, hint = "only money has a currency", "name an amount of money"
        related = origins(check.typed, amount)
        check.report.add(words.cannot_apply(amount, what, found, hint, related))
        return UNKNOWN
    symbol = lookup(check.typed.symbols, rate, ("term",), check.report)
    header = symbol.block.header if symbol is not None else None
    if symbol is None or not isinstance(header, d.TermHeader):
        return money(currency) if symbol is None else UNKNOWN
    check.name(rate, Ref("term", symbol.name))
    if not header.to_currency:
        check.report.add(wording.not_a_rate(rate.span, symbol.name, symbol.span))
        return UNKNOWN
    if header.to_currency != currency:
        report = wording.other_rate(
            rate.span, symbol.name, header.to_currency, currency, symbol.span
        )
        check.report.add(report)
        return UNKNOWN
    _is_listed(check, symbol, header, found, rate)
    return money(currency)


def _is_listed(
    check: Checking, symbol: Symbol, header: d.TermHeader, found: Type, rate: Word
) -> None:
    """Report a currency of which the rates in the plan have no row."""
    codes = {row.keys[0].text for row in symbol.block.all(TermRow) if row.keys}
    if header.from_data or symbol.block.broken or not is_code(found.currency):
        return
    if found.currency not in (*codes, header.to_currency):
        to = header.to_currency
        check.report.add(wording.no_rate_for(rate.span, symbol.name, found, to, symbol.span))


# --- how to mend money in two currencies ---------------------------------------------------------


def mend(typed: Typed, aim: str, *sides: tuple[x.Expr, Type]) -> wording.Mend:
    """Return how sides come into one currency: `aim` if there are rates for it, or that of a side.

    Where a term of rates exists, the fix writes the conversion of each side that needs one.
    """
    rates = rate_terms(typed)
    plan = typed.symbols.plan
    usual = plan.currency if plan is not None else ""
    codes = [code for code in (aim, usual, *(t.currency for _, t in sides)) if is_code(code)]
    target = next((code for code in codes if code in rates), codes[0] if codes else "EUR")
    if target not in rates:
        foreign = next((e for e, t in sides if t.currency != target), sides[0][0])
        text = _converted_text(foreign, target, "fx")
        hint = f"declare the rates, as in `term fx to {target}`, and write `{text}`"
        return wording.Mend(hint)
    edits = [
        Edit(e.span, _converted_text(e, target, rates[target]))
        for e, t in sides
        if t.currency != target
    ]
    text = "` and `".join(edit.text for edit in edits)
    what = "it" if len(edits) == 1 else "both"
    return wording.Mend(f"convert {what}: `{text}`", (Fix(f"write `{text}`", tuple(edits)),))


def mend_path(typed: Typed, path: x.Path) -> wording.Mend:
    """Return how the rows of an aggregate come into one currency."""
    rates = rate_terms(typed)
    plan = typed.symbols.plan
    target = plan.currency if plan is not None and plan.currency else next(iter(rates), "EUR")
    name = rates.get(target)
    text = f"{path.name} in {target} at {name or 'fx'}"
    if name is None:
        return wording.Mend(f"declare the rates, as in `term fx to {target}`, and write `{text}`")
    fix = Fix(f"write `{text}`", (Edit(path.span, text),))
    return wording.Mend(f"convert each row: `{text}`", (fix,))


def rate_terms(typed: Typed) -> dict[str, str]:
    """Return the first term of exchange rates into each currency."""
    found: dict[str, str] = {}
    for symbol in typed.symbols.of_kind("term"):
        header = symbol.block.header
        if isinstance(header, d.TermHeader) and header.to_currency:
            found.setdefault(header.to_currency, symbol.name)
    return found


PRIMARY = (x.Money, x.Path, x.Index, x.Brackets, x.Call)


def _converted_text(expr: x.Expr, target: str, rate: str) -> str:
    text = " ".join(expr.span.text.split())
    return f"{text if isinstance(expr, PRIMARY) else f'({text})'} in {target} at {rate}"
