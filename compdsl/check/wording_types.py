"""The words of diagnostics about types, units and blanks (COMP201 to COMP206, COMP210 to 213)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from compdsl.check.problem import a, error
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.names.types import Type, is_code
from compdsl.source import Span
from compdsl.syntax.expressions import (
    Arithmetic,
    At,
    Between,
    Compare,
    Elapsed,
    Expr,
    Number,
)
from compdsl.syntax.node import Word

NAMED = {
    "number": "a number", "count": "a count", "percent": "a percentage", "date": "a date",
    "month": "a month", "quarter": "a quarter", "half": "a half-year", "year": "a year",
    "duration": "a length of time", "text": "a text", "yes/no": "yes or no",
    "units": "a number of units", "currency": "a currency",
}  # fmt: skip
SIGNS = {"+": "added to", "-": "taken from", "*": "multiplied by", "/": "divided by"}
SHOWN = 40


def named(type: Type) -> str:
    """Return a type in words, with its article: `money in EUR`, `a count`, `a `Rep``."""
    if type.kind == "money":
        if type.currency and not is_code(type.currency):
            return f"money in the row's `{type.currency}`"
        return f"money in {type.currency}" if type.currency else "money"
    if type.kind == "record":
        return a(f"`{type.name}`")
    if type.kind == "choice":
        return f"a value of `{type.name}`"
    return NAMED.get(type.kind, "something unknown")


def quoted(expr: Expr) -> str:
    """Return an expression as written, in backticks, cut short when it is long."""
    text = " ".join(expr.span.text.split())
    return f"`{text if len(text) <= SHOWN else text[: SHOWN - 1] + '…'}`"


def senseless(
    expr: Expr,
    sign: str,
    sides: tuple[Type, Type],
    hint: str,
    related: tuple[Related, ...],
) -> Diagnostic:
    """COMP201: arithmetic that makes no sense."""
    left, right = named(sides[0]), named(sides[1])
    if sign in "+-":
        left, right = right, left
    message = f"{left} cannot be {SIGNS[sign]} {right}"
    if left == right:
        message = f"{left} cannot be {SIGNS[sign]} {right.replace('a ', 'another ', 1)}"
    return error("COMP201", message, expr.span, hint, related=related)


def date_in_brackets(
    expr: Arithmetic, counted: Elapsed, types: tuple[Type, Type], related: tuple[Related, ...]
) -> Diagnostic:
    """COMP201: `days from A to B - 1 day`, where the day is to be taken from B."""
    end = Span(expr.span.file, counted.until.span.start, expr.span.end)
    text = f"({end.text})"
    found = senseless(expr, expr.sign, types, f"if it belongs to the date, write `{text}`", related)
    return replace(found, fixes=(Fix(f"write `{text}`", (Edit(end, text),)),))


def cannot_apply(
    expr: Expr, what: str, type: Type, hint: str, related: tuple[Related, ...]
) -> Diagnostic:
    """COMP201: an operation on one value that has no meaning for its type."""
    message = f"{quoted(expr)} is {named(type)}, and {what}"
    return error("COMP201", message, expr.span, hint, related=related)


def money_and_units(word: Word, in_units: bool, declared: Span, why: str) -> Diagnostic:
    """COMP215: an earning of units among earnings of money, or the other way round."""
    is_, others = ("money", "units") if in_units else ("units", "money")
    beside = why or f"the earnings named before it earn {others}"
    message = f"`{word.name}` earns {is_}, and {beside}"
    related = (Related(declared, f"`{word.name}` earns {is_}"),)
    hint = "leave it out" if why else f"write a block of its own for `{word.name}`"
    return error("COMP215", message, word.span, hint, related=related)


def vests_in_units(word: Word, earning: str, counts: Span) -> Diagnostic:
    """COMP215: money that vests by a schedule of units."""
    related = (Related(counts, f"`{word.name}` shares out units"),)
    message = f"`{word.name}` shares out units, and `{earning}` earns money"
    hint = f"remove `in units` from `{word.name}`, or earn units, as in `earn 3_000 units`"
    return error("COMP215", message, word.span, hint, related=related)


def unlike(
    expr: Expr,
    sides: tuple[Expr, Expr],
    types: tuple[Type, Type],
    hint: str,
    related: tuple[Related, ...],
    fixes: tuple[Fix, ...] = (),
) -> Diagnostic:
    """COMP202: a comparison of two things that cannot be compared."""
    left, right = named(types[0]), named(types[1])
    message = (
        f"{quoted(sides[0])} is {left}, {quoted(sides[1])} is {right}: they cannot be compared"
    )
    return error("COMP202", message, expr.span, hint, related=related, fixes=fixes)


def bare_bounds(expr: Between, type: Type, related: tuple[Related, ...]) -> Diagnostic:
    """COMP202: a percentage or money between two bare numbers; one fix writes both bounds."""
    assert isinstance(expr.low, Number)
    assert isinstance(expr.high, Number)
    low, high = expr.low.span.text, expr.high.span.text
    message = (
        f"{quoted(expr.operand)} is {named(type)}, `{low}` and `{high}` are numbers: "
        "they cannot be compared"
    )
    is_percent = type.kind == "percent"
    meant = [
        percentage(each) if is_percent else amount(type.currency, each)
        for each in (expr.low, expr.high)
    ]
    text = f"{meant[0]} and {meant[1]}"
    hint = f"write {'percentages' if is_percent else 'amounts of money'}: `{text}`"
    span = expr.low.span.to(expr.high.span)
    fixes = (Fix(f"write `{text}`", (Edit(span, text),)),)
    return error("COMP202", message, span, hint, related=related, fixes=fixes)


def amount(currency: str, number: Expr) -> str:
    """Return a bare number as people write it as money: `EUR 50,000`."""
    whole, point, part = number.span.text.replace("_", "").partition(".")
    grouped = f"{int(whole):,}" if whole.isdigit() else whole
    return f"{currency or 'EUR'} {grouped}{point}{part}"


def percentage(number: Number) -> str:
    """Return a bare number as the percentage that is meant: 100 is `100%`, and 1.2 is `120%`."""
    value = Decimal(number.text)
    if value == 1 or value % 1:
        value *= 100
    return f"{value.normalize():f}%"


def no_order(expr: Expr, type: Type, related: tuple[Related, ...]) -> Diagnostic:
    """COMP202: `is above` and the like on something without an order."""
    message = f"{quoted(expr)} is {named(type)}, which has no more and no less"
    hint = "compare it with `is`, `is not` or `is one of`"
    return error("COMP202", message, expr.span, hint, related=related)


def not_a_condition(
    expr: Expr, type: Type, purpose: str, related: tuple[Related, ...] = ()
) -> Diagnostic:
    """COMP203: something that is neither yes nor no, where a condition is wanted."""
    message = f"{purpose} must be yes or no, but {quoted(expr)} is {named(type)}"
    hint = f"compare it with something, as in `{_short(expr)} is at least …`"
    if type.kind in ("choice", "text", "record"):
        hint = f"compare it with something, as in `{_short(expr)} is …`"
    return error("COMP203", message, expr.span, hint, related=related)


def wrong_type(
    expr: Expr, type: Type, wanted: str, purpose: str, hint: str,
    related: tuple[Related, ...] = (), fixes: tuple[Fix, ...] = (),
) -> Diagnostic:  # fmt: skip
    """COMP203: a value of another type than its place needs."""
    message = f"{purpose} must be {wanted}, but {quoted(expr)} is {named(type)}"
    return error("COMP203", message, expr.span, hint, related=related, fixes=fixes)


def may_be_blank(expr: Expr, related: tuple[Related, ...], place: str) -> Diagnostic:
    """COMP205: a value that may be missing is used as if it were always there."""
    text = _short(expr)
    hint = f"say what counts then, as in `{text} otherwise …`, or ask `{text} is present` first"
    if place == "row":
        hint = f"write `{text} is present and …`, which leaves out rows without it"
    return error(
        "COMP205", f"{quoted(expr)} may be blank, and nothing says what counts then", expr.span,
        hint, related=related,
    )  # fmt: skip


def blank_is_not(expr: Compare, side: Expr, related: tuple[Related, ...]) -> Diagnostic:
    """COMP205: `is not` asked of a value that may be missing."""
    asked, other = side.span.text, (expr.right if side is expr.left else expr.left).span.text
    counts = f"not {asked} is {other}"
    counts_not = f"({asked} is present and {expr.span.text})"
    message = f"{quoted(side)} may be blank, and nothing says whether a blank one is meant"
    hint = f"write `{counts}` if it is, or `{counts_not}` if it is not"
    fixes = tuple(Fix(f"write `{text}`", (Edit(expr.span, text),)) for text in (counts, counts_not))
    return error("COMP205", message, side.span, hint, related=related, fixes=fixes)


def branches_differ(
    expr: Expr, words: str, types: tuple[Type, Type], related: tuple[Related, ...]
) -> Diagnostic:
    """COMP206: two values for one place that are not of one type."""
    message = f"{words}: {named(types[0])} and {named(types[1])}"
    hint = "give both as amounts, or both as percentages or numbers"
    kinds = {each.kind for each in types}
    if not kinds & {"money", "percent", "number", "count"}:
        hint = "give both as values of one kind"
    return error("COMP206", message, expr.span, hint, related=related)


def tiers_without_rate(span: Span, name: str, declared: Span) -> Diagnostic:
    """COMP213: the bare name of marginal tiers, which have several rates at once."""
    related = (Related(declared, "each slice has a rate of its own here (`marginal`)"),)
    message = f"`{name}` has no single rate"
    return error(
        "COMP213", message, span, f"send an amount through it: `amount at {name}`", related=related
    )


def tiers_first(expr: At) -> Diagnostic:
    """COMP213: `TIERS at AMOUNT`, the wrong way round."""
    tiers, amount = expr.amount.span.text, expr.tiers.name
    text = f"{amount} at {tiers}"
    message = f"`{tiers}` stands before `at`, and the amount belongs there"
    fixes = (Fix(f"write `{text}`", (Edit(expr.span, text),)),)
    return error("COMP213", message, expr.span, f"write `{text}`", fixes=fixes)


def tiers_of_money(expr: Expr, name: str, declared: Span) -> Diagnostic:
    """COMP213: `AMOUNT at TIERS` where the rows hold amounts, not rates."""
    related = (Related(declared, "its rows hold amounts of money"),)
    message = f"`{name}` gives an amount, not a rate"
    fixes = (Fix(f"write `{name}`", (Edit(expr.span, name),)),)
    return error(
        "COMP213", message, expr.span, f"write `{name}` alone", related=related, fixes=fixes
    )


def tiers_elsewhere(span: Span, name: str, purpose: str) -> Diagnostic:
    """COMP213: tiers outside a clause that pays for a record or a period."""
    message = f"`{name}` cannot be read in {purpose}"
    hint = "use tiers in a clause that is `for each` record or period"
    return error("COMP213", message, span, hint)


def _short(expr: Expr) -> str:
    return quoted(expr).strip("`")
