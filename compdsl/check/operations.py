"""Comparison, logic and choice: what may be compared, what must be yes or no, what may be blank.

`is`, `is one of` and `in` may be asked of a value that may be blank: blank is none of them, so the
answer is no. Everything else needs a value.
"""

from __future__ import annotations

from decimal import Decimal

from compdsl.check import wording_names as names
from compdsl.check import wording_types as words
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.conversion import mend
from compdsl.check.literals import check_period
from compdsl.check.origins import origins
from compdsl.check.paths import is_owned
from compdsl.check.presence import facts
from compdsl.check.problem import replace
from compdsl.check.scope import Scope
from compdsl.check.wording_currencies import two_currencies
from compdsl.check.wording_declarations import unknown_currency
from compdsl.diagnostics.model import Fix
from compdsl.names.currencies import minor_units, near_codes
from compdsl.names.types import PERCENT, UNKNOWN, YES_NO, Type
from compdsl.source import Span
from compdsl.syntax import expressions as x

ORDERED = ("money", "units", "duration")
LARGEST = 1000
"""What an amount of money may be to be a percentage or a count that was meant."""


# --- comparison ----------------------------------------------------------------------------------


def check_compare(check: Checking, scope: Scope, expr: x.Compare) -> Value:
    """Check `a is b`, `a is at least b` and the like."""
    pick = check.value if expr.how in ("eq", "ne") else check.present
    values = [_is_value_word(check, scope, side) for side in (expr.left, expr.right)]
    if all(values):  # the name of the field is wrong, so its value cannot be judged
        left, right = pick(scope, expr.left), NOTHING
    elif values[0]:
        right = pick(scope, expr.right)
        left = pick(scope, expr.left, right.type)
    else:
        left = pick(scope, expr.left)
        lost = values[1] and not left.type.known
        right = NOTHING if lost else pick(scope, expr.right, left.type)
    for side, type_ in ((expr.left, left.type), (expr.right, right.type)):
        if expr.how == "ne" and type_.known and type_.optional:
            check.report.add(words.blank_is_not(expr, side, origins(check.typed, side)))
    order = expr.how not in ("eq", "ne")
    _alike(check, expr, (expr.left, expr.right), (left.type, right.type), order)
    return Value(YES_NO, left.grain.join(right.grain))


def check_one_of(check: Checking, scope: Scope, expr: x.OneOf) -> Value:
    """Check `a is one of B, C` and `a is not one of B, C`."""
    pick = check.present if expr.negated else check.value
    value = pick(scope, expr.operand)
    grain = value.grain
    for each in expr.values:
        if not value.type.known and _is_value_word(check, scope, each):
            continue
        other = check.present(scope, each, value.type)
        grain = grain.join(other.grain)
        _alike(check, each, (expr.operand, each), (value.type, other.type), False)
    return Value(YES_NO, grain)


def check_between(check: Checking, scope: Scope, expr: x.Between) -> Value:
    """Check `a is between b and c`."""
    value = check.present(scope, expr.operand)
    low, high = (check.present(scope, bound, value.type) for bound in (expr.low, expr.high))
    grain = value.grain.join(low.grain).join(high.grain)
    if value.type.kind in ("percent", "money") and _are_bare(expr.low, expr.high):
        related = origins(check.typed, expr.operand)
        check.report.add(words.bare_bounds(expr, value.type, related))
        return Value(YES_NO, grain)
    for bound, other in ((expr.low, low), (expr.high, high)):
        _alike(check, bound, (expr.operand, bound), (value.type, other.type), True)
    return Value(YES_NO, grain)


def _are_bare(*bounds: x.Expr) -> bool:
    return all(isinstance(each, x.Number) for each in bounds)


def check_in_period(check: Checking, scope: Scope, expr: x.InPeriod) -> Value:
    """Check `closed_on in 2026-12`."""
    value = check.value(scope, expr.operand)
    if isinstance(expr.period, x.PeriodLiteral):
        check.typed.types[expr.period] = check_period(check, expr.period).type
    else:
        check.value(scope, expr.period)
    if value.type.known and value.type.kind != "date":
        related = origins(check.typed, expr.operand)
        what, hint = "only a date lies in a period", "name a date before `in`"
        check.report.add(words.cannot_apply(expr.operand, what, value.type, hint, related))
    return Value(YES_NO, value.grain)


def check_is_present(check: Checking, scope: Scope, expr: x.Present) -> Value:
    """Check `a is present`."""
    return Value(YES_NO, check.value(scope, expr.operand).grain)


def _is_value_word(check: Checking, scope: Scope, expr: x.Expr) -> bool:
    """Whether a side of a comparison can only be the value of a choice."""
    single = isinstance(expr, x.Path) and len(expr.words) == 1
    return single and isinstance(expr, x.Path) and not is_owned(check.typed, scope, expr)


def _alike(
    check: Checking,
    expr: x.Expr,
    sides: tuple[x.Expr, x.Expr],
    types: tuple[Type, Type],
    order: bool,
) -> None:
    left, right = types
    if not (left.known and right.known):
        return
    related = origins(check.typed, *sides)
    if left.kind == right.kind == "money" and left.currency != right.currency:
        if left.currency and right.currency:
            pairs = zip(sides, types, strict=True)
            how = mend(check.typed, "", *pairs)
            check.report.add(two_currencies(expr, types, related, how))
    elif {left.kind, right.kind} == {"currency", "text"}:
        for side in sides:
            _known_code(check, side)
    elif not _comparable(left, right) or _bare_beside_percent(sides, types):
        _unlike(check, expr, sides, types)
    elif order and not (left.is_number or left.is_calendar or left.kind in ORDERED):
        check.report.add(words.no_order(sides[0], left, related))


def _known_code(check: Checking, expr: x.Expr) -> None:
    """Report a text beside a currency that is the code of none."""
    if isinstance(expr, x.Text) and minor_units(expr.value) is None:
        span = Span(expr.span.file, expr.span.start + 1, expr.span.end - 1)
        check.report.add(unknown_currency(span, expr.value, near_codes(expr.value.upper())))


def _comparable(left: Type, right: Type) -> bool:
    if left.is_number and right.is_number:
        return {left.kind, right.kind} != {"count", "percent"}
    if left.kind != right.kind:
        return {left.kind, right.kind} == {"currency", "text"}
    return left.name == right.name


def _bare_beside_percent(sides: tuple[x.Expr, x.Expr], types: tuple[Type, Type]) -> bool:
    """Whether a percentage is compared with a bare number: `is at least 100` would mean 10000%."""
    bound = sides[1]
    return types[0].kind == "percent" and isinstance(bound, x.Number) and Decimal(bound.text) != 0


def _unlike(
    check: Checking, expr: x.Expr, sides: tuple[x.Expr, x.Expr], types: tuple[Type, Type]
) -> None:
    left, right = types
    if left.kind == "choice" and isinstance(sides[1], x.Text):
        choice = check.typed.symbols.choices.get(left.name)
        if choice is not None:
            check.report.add(names.text_for_value(sides[1].span, sides[1].value, choice))
        return
    related = origins(check.typed, *sides)
    hint, fixes = _hint(expr, sides, left, right), _as_amount(sides, left)
    check.report.add(words.unlike(expr, sides, types, hint, related, fixes))


def _as_amount(sides: tuple[x.Expr, x.Expr], left: Type) -> tuple[Fix, ...]:
    """Return the fix that gives a bound the kind of what it is compared with."""
    bound = sides[1]
    if left.kind == "money" and isinstance(bound, x.Number):
        return replace(bound.span, words.amount(left.currency, bound))
    if left.kind == "percent" and isinstance(bound, x.Number):
        return replace(bound.span, words.percentage(bound))
    if left.is_number and isinstance(bound, x.Money) and Decimal(bound.text) <= LARGEST:
        return replace(bound.span, _bare(bound, left))
    return ()


def _bare(amount: x.Money, wanted: Type) -> str:
    """Return an amount without its currency, or a usual one where it is too large for that."""
    small = Decimal(amount.text) <= LARGEST
    if wanted.kind == "percent":
        return f"{amount.text}%" if small else "100%"
    return amount.text if small else "10"


def _hint(expr: x.Expr, sides: tuple[x.Expr, x.Expr], left: Type, right: Type) -> str:
    first, second = sides[0].span.text, sides[1].span.text
    if left.kind == "date" and right.is_calendar:
        return f"write `{first} in {second}`"
    if left.kind == "record" and right.kind == "text":
        how = "is not" if isinstance(expr, x.Compare) and expr.how == "ne" else "is"
        return f"compare a field of it, as in `{first}.id {how} {second}`"
    if left.kind == "money" and right.is_number and isinstance(sides[1], x.Number):
        return f"write an amount of money: `{words.amount(left.currency, sides[1])}`"
    if left.kind == "percent" and isinstance(sides[1], x.Number):
        return f"write a percentage: `{words.percentage(sides[1])}`"
    if left.is_number and isinstance(sides[1], x.Money):
        bound = f"{words.named(left)} such as `{_bare(sides[1], left)}`"
        return f"write {bound}, or compare an amount of money with `{second}`"
    if "percent" in (left.kind, right.kind) and "money" in (left.kind, right.kind):
        return "say of what the percentage is, as in `5% of …`, or divide by a quota"
    if {left.kind, right.kind} == {"count", "percent"}:
        return "divide the count by another one, or write a whole number"
    if left.kind == right.kind == "choice":
        return "compare it with one of its own values"
    return "compare it with something of its own kind, or with another field"


# --- logic ---------------------------------------------------------------------------------------


def check_logic(check: Checking, scope: Scope, expr: x.Logic) -> Value:
    """Check `a and b`, `a or b`: the right side sees what the left one has settled."""
    scope = scope.to(f"each side of `{expr.word}`")
    left = check.condition(scope, expr.left)
    settled = facts(check.typed, expr.left, expr.word == "and")
    right = check.condition(scope.knowing(settled), expr.right)
    return Value(YES_NO, left.grain.join(right.grain))


def check_not(check: Checking, scope: Scope, expr: x.Not) -> Value:
    """Check `not a`."""
    return check.condition(scope.to("what stands after `not`"), expr.operand)


# --- choice --------------------------------------------------------------------------------------


def check_conditional(
    check: Checking, scope: Scope, expr: x.Conditional, wanted: Type | None
) -> Value:
    """Check `if a then b else c`."""
    condition = check.condition(scope.to("the condition after `if`"), expr.condition)
    so, not_so = (facts(check.typed, expr.condition, truth) for truth in (True, False))
    then = check.value(scope.knowing(so), expr.then, wanted)
    other = check.value(scope.knowing(not_so), expr.otherwise, wanted or then.type)
    type_ = _agree(
        check,
        expr,
        (expr.then, expr.otherwise),
        (then.type, other.type),
        "`then` and `else` differ",
    )
    blank = then.type.optional or other.type.optional
    grain = condition.grain.join(then.grain).join(other.grain)
    return Value(type_.maybe(blank and type_.known), grain)


def check_otherwise(check: Checking, scope: Scope, expr: x.Otherwise, wanted: Type | None) -> Value:
    """Check `a otherwise b`."""
    value = check.value(scope, expr.operand, wanted)
    other = check.value(scope, expr.fallback, wanted or value.type)
    sides, types = (expr.operand, expr.fallback), (value.type, other.type)
    type_ = _agree(check, expr, sides, types, "the value and what `otherwise` gives differ")
    return Value(type_.maybe(other.type.optional and type_.known), value.grain.join(other.grain))


def _agree(
    check: Checking,
    expr: x.Expr,
    sides: tuple[x.Expr, x.Expr],
    types: tuple[Type, Type],
    message: str,
) -> Type:
    """Return the type of either of two values; report values that are not of one type."""
    left, right = types
    if not left.known or not right.known:
        return left if left.known else right
    if left.is_number and right.is_number:
        same = left.kind == right.kind
        return left if same else PERCENT if "percent" in (left.kind, right.kind) else Type("number")
    if (left.kind, left.name, left.currency) == (right.kind, right.name, right.currency):
        return left
    related = origins(check.typed, *sides)
    if left.kind == right.kind == "money":
        how = mend(check.typed, "", *zip(sides, types, strict=True))
        check.report.add(two_currencies(expr, types, related, how))
    else:
        check.report.add(words.branches_differ(expr, message, types, related))
    return UNKNOWN
