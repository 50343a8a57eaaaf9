"""What an expression is: its type, its grain, and what each name in it stands for.

`check_expression` walks an expression once in its `Scope` and fills `typed.types`, `typed.grains`
and `typed.refs` for every part. Each rule lies in the module named for it; `_visit` picks it. What
could not be understood is `UNKNOWN`, about which nothing is said a second time.
"""

from __future__ import annotations

from collections.abc import Callable

from compdsl.check import wording_types as words
from compdsl.check.aggregates import check_when_counted
from compdsl.check.amended import check_dated
from compdsl.check.arithmetic import (
    check_arithmetic,
    check_at,
    check_negate,
    check_percent_of,
)
from compdsl.check.calls import check_call, check_index, fits
from compdsl.check.checking import Checking, Value
from compdsl.check.conversion import check_convert, mend
from compdsl.check.literals import check_literal
from compdsl.check.operations import (
    check_between,
    check_compare,
    check_conditional,
    check_in_period,
    check_is_present,
    check_logic,
    check_not,
    check_one_of,
    check_otherwise,
)
from compdsl.check.origins import origins
from compdsl.check.paths import check_path
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.check.windows import (
    check_earned,
    check_edge,
    check_elapsed,
    check_rank,
    check_windowed,
)
from compdsl.check.wording_currencies import two_currencies
from compdsl.diagnostics.model import Report
from compdsl.names.types import Type
from compdsl.syntax import expressions as x

Rule = Callable[..., Value]


def check_expression(
    typed: Typed, scope: Scope, expr: x.Expr, report: Report, expected: Type | None = None
) -> Type:
    """Check an expression in its place and return its type.

    `expected` is what the place needs: another type is reported, and so is a value that may be
    blank unless `expected` may be.
    """
    check = checking(typed, report)
    if expected is not None and expected.kind == "yes/no":
        return check.condition(scope, expr).type
    blank_allowed = expected is not None and expected.optional
    value = (check.value if blank_allowed else check.present)(scope, expr, expected)
    if expected is None or not expected.known or not value.type.known:
        return value.type
    if not fits(value.type, expected):
        _wrong(check, scope, expr, value.type, expected)
    return value.type


def checking(typed: Typed, report: Report) -> Checking:
    """Return the state of a walk over expressions of a plan."""
    return Checking(typed, report, _visit)


def _wrong(check: Checking, scope: Scope, expr: x.Expr, type: Type, expected: Type) -> None:
    related = origins(check.typed, expr)
    if type.kind == expected.kind == "money":
        how = mend(check.typed, expected.currency, (expr, type))
        check.report.add(two_currencies(expr, (type, expected), related, how))
        return
    wanted = words.named(expected)
    hint = f"write {wanted} here"
    if expected.kind == "money" and isinstance(expr, x.Number):
        hint = f"write it with its currency, as in `{expected.currency or 'EUR'} {expr.span.text}`"
    elif expected.kind == "percent" and isinstance(expr, x.Number):
        hint = f"write it as a percentage, as in `{expr.span.text}%`"
    check.report.add(words.wrong_type(expr, type, wanted, scope.purpose, hint, related))


def _visit(check: Checking, scope: Scope, expr: x.Expr, wanted: Type | None) -> Value:
    match expr:
        case x.Path():
            return check_path(check, scope, expr, wanted)
        case x.Aggregate() | x.Brackets(inner=x.Aggregate()):
            return check_when_counted(check, scope, expr)
        case x.Brackets():
            return check.value(scope, expr.inner, wanted)
        case x.Conditional():
            return check_conditional(check, scope, expr, wanted)
        case x.Otherwise():
            return check_otherwise(check, scope, expr, wanted)
        case x.Dated():
            return check_dated(check, scope, expr, wanted)
        case _:
            rule = RULES.get(type(expr))
            return check_literal(check, expr) if rule is None else rule(check, scope, expr)


RULES: dict[type[x.Expr], Rule] = {
    x.Index: check_index,
    x.Call: check_call,
    x.Negate: check_negate,
    x.Arithmetic: check_arithmetic,
    x.PercentOf: check_percent_of,
    x.At: check_at,
    x.Convert: check_convert,
    x.Compare: check_compare,
    x.OneOf: check_one_of,
    x.Between: check_between,
    x.Present: check_is_present,
    x.InPeriod: check_in_period,
    x.Logic: check_logic,
    x.Not: check_not,
    x.PeriodEdge: check_edge,
    x.Elapsed: check_elapsed,
    x.Windowed: check_windowed,
    x.EarnedSum: check_earned,
    x.Rank: check_rank,
}
