"""Values that a plan states outright, as exact fractions: bounds, shares, rates and limits.

A bracketed or negated literal and the name of a plain term count as stated; everything else is
known only in a run.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from compdsl.check.typed import Typed
from compdsl.names.library_blocks import is_open
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader


def constant(typed: Typed, expr: x.Expr) -> Fraction | None:
    """Return the value of an expression (1 for 100%), or None if only a run can tell."""
    match expr:
        case x.Number() | x.Money():
            return Fraction(expr.text)
        case x.Percent():
            return Fraction(expr.text) / 100
        case x.Fraction():
            return Fraction(expr.over, expr.under) if expr.under else None
        case x.Brackets():
            return constant(typed, expr.inner)
        case x.Negate():
            inner = constant(typed, expr.operand)
            return None if inner is None else -inner
        case x.Path():
            return _term(typed, expr)
        case _:
            return None


def _term(typed: Typed, path: x.Path) -> Fraction | None:
    ref = typed.refs.get(path)
    symbol = typed.symbols.get(ref.name, "term") if ref is not None and ref.kind == "term" else None
    header = symbol.block.header if symbol is not None else None
    if symbol is None or not isinstance(header, TermHeader) or symbol.block.first(TermRow):
        return None
    value = header.value
    if value is None or isinstance(value, x.Path):  # a term that names a term may name itself
        return None
    return constant(typed, value)


def constant_duration(
    typed: Typed, expr: x.Expr, given: Mapping[str, x.Expr] | None = None
) -> x.Duration | None:
    """Return the duration that an expression is, directly or by the name of a term.

    `given` holds what an example gives to terms instead of their own value. A term with dated rows
    has no one duration.
    """
    seen: set[str] = set()
    while not isinstance(expr, x.Duration):
        if isinstance(expr, x.Brackets):
            expr = expr.inner
            continue
        ref = typed.refs.get(expr)
        if ref is None or ref.kind != "term" or ref.name in seen:
            return None
        seen.add(ref.name)
        block = typed.symbols.names[ref.name].block
        value = block.header.value if isinstance(block.header, TermHeader) else None
        if given is not None and ref.name in given:
            value = given[ref.name]
        elif block.first(TermRow) is not None:
            return None
        if value is None:
            return None
        expr = value
    return expr


def is_given_later(typed: Typed, expr: x.Expr) -> bool:
    """Whether an expression is a term of a library that a `use` of it must give."""
    while isinstance(expr, x.Brackets):
        expr = expr.inner
    ref = typed.refs.get(expr)
    symbol = typed.symbols.get(ref.name, "term") if ref is not None and ref.kind == "term" else None
    return symbol is not None and is_open(symbol.block)


def percent(share: Fraction) -> str:
    """Return a share as people write it: as a percentage where that is exact, else as a fraction.

    >>> percent(Fraction(1, 5)), percent(Fraction(1, 3)), percent(Fraction(3, 400))
    ('20%', '1/3', '0.75%')
    """
    hundredfold, digits = share * 100, 0
    while digits <= 4 and hundredfold.denominator != 1:
        hundredfold, digits = hundredfold * 10, digits + 1
    if hundredfold.denominator != 1:
        return f"{share.numerator}/{share.denominator}"
    sign, figures = "-" if share < 0 else "", str(abs(hundredfold.numerator))
    if not digits:
        return f"{sign}{figures}%"
    figures = figures.rjust(digits + 1, "0")
    return f"{sign}{figures[:-digits]}.{figures[-digits:]}%"
