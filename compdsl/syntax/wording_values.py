"""The words of diagnostics about numbers, amounts, dates and how values bind (COMP011 to 015)."""

from __future__ import annotations

from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Edit, Fix
from compdsl.source import Span
from compdsl.syntax.wording import MOST_SHOWN, each_of, shown, write_one


def grouped_number(span: Span, text: str, currency: str) -> Diagnostic:
    """COMP011: a comma in a number that is not money."""
    plain = text.replace(",", "_")
    fixes = [Fix(f"write the number `{plain}`", (Edit(span, plain),))]
    hint = f"for a plain number write `{plain}`, for money write a currency, as in `EUR {text}`"
    if currency:
        fixes.append(Fix(f"write `{currency} {text}`", (Edit(span, f"{currency} {text}"),)))
        hint = f"for a plain number write `{plain}`, for money write `{currency} {text}`"
    message = f"`{text}` has a comma, which only money may have"
    return error("COMP011", message, span, hint, fixes=tuple(fixes))


def sign_money(
    span: Span, text: str, codes: tuple[str, ...], amounts: tuple[str, ...]
) -> Diagnostic:
    """COMP012: `$80,000`: several currencies use the sign; `amounts` are what it may mean."""
    texts = tuple(f"{code} {amount}" for code in codes for amount in amounts)
    named = " or ".join(f"`{each}`" for each in texts)
    message = f"`{text[0]}` does not say which currency is meant"
    if len(amounts) > 1:
        message += f", and `{text[1:].strip()}` can be read in two ways"
    hint = f"write the code of the currency: {named}"
    return error("COMP012", message, span, hint, fixes=each_of(span, texts))


def foreign(what: str, span: Span, text: str, plain: tuple[str, ...]) -> Diagnostic:
    """COMP014 or COMP015: a date, a period or a number as other places write it."""
    if what == "number":
        return foreign_number(span, text, plain)
    return foreign_date(span, text, plain) if what == "date" else foreign_period(span, text, plain)


def foreign_number(span: Span, text: str, plain: tuple[str, ...]) -> Diagnostic:
    """COMP015: a number or an amount as other places write it."""
    what = "amounts" if plain[0][:3].isalpha() else "numbers"
    message = f"{shown(text)} is not written as Comp writes {what}"
    return error("COMP015", message, span, write_one(plain), fixes=each_of(span, plain))


def foreign_date(span: Span, text: str, plain: tuple[str, ...]) -> Diagnostic:
    """COMP014: a date as other places write it."""
    message = f"{shown(text)} is not written as Comp writes dates: year, month, day"
    return error("COMP014", message, span, write_one(plain), fixes=each_of(span, plain))


def foreign_period(span: Span, text: str, plain: tuple[str, ...]) -> Diagnostic:
    """COMP014: a quarter, a half-year or a month as other places write it."""
    message = f"{shown(text)} is not written as Comp writes periods: the year first, then the part"
    return error("COMP014", message, span, write_one(plain), fixes=each_of(span, plain))


def mixed_logic(span: Span, word: str, other: str) -> Diagnostic:
    """COMP013: `and` and `or` side by side without brackets; `span` is the part read first."""
    message = f"`{word}` next to `{other}` can be read in two ways"
    start, end = (Span(span.file, at, at) for at in (span.start, span.end))
    fix = Fix(f"bracket the part with `{word}`", (Edit(start, "("), Edit(end, ")")))
    part = span.text if len(span.text) <= 2 * MOST_SHOWN else f"… {word} …"
    hint = f"put brackets around what belongs together, as in `({part})`"
    return error("COMP013", message, span, hint, fixes=(fix,))


def percent_then_sum(span: Span, text: str) -> Diagnostic:
    """COMP013: `5% of base + bonus`."""
    fix = Fix("bracket the percentage", (Edit(span, f"({text})"),))
    return error(
        "COMP013",
        f"`{text}` next to `+` or `-` can be read in two ways",
        span,
        f"put brackets around it: `({text})`, or around the whole sum after `of`",
        fixes=(fix,),
    )


def bad_date(span: Span, text: str, why: str) -> Diagnostic:
    """COMP014: a date that no calendar has."""
    return error("COMP014", f"`{text}` is not a date: {why}", span, "write an existing day")


def odd_date(span: Span, text: str) -> Diagnostic:
    """COMP014: a date in another notation, which would be read as a calculation."""
    fixes: tuple[Fix, ...] = ()
    hint = "write year, month and day with two digits each, as in `2026-03-31`"
    parts = text.split("-")
    if len(parts) == 3:
        plain = f"{parts[0]}-{int(parts[1]):02d}-{int(parts[2]):02d}"
        fixes, hint = (Fix(f"write `{plain}`", (Edit(span, plain),)),), f"write `{plain}`"
    return error("COMP014", f"`{text}` is not how Comp writes a date", span, hint, fixes=fixes)


def bad_money(span: Span, text: str, why: str, plain: str) -> Diagnostic:
    """COMP015: an amount whose digits are not right."""
    fixes = (Fix(f"write `{plain}`", (Edit(span, plain),)),) if plain else ()
    return error(
        "COMP015", f"`{text}` {why}", span, f"write `{plain}`" if plain else "", fixes=fixes
    )


def too_many_digits(span: Span, text: str) -> Diagnostic:
    """COMP015: more than twelve digits after the point, or a number too large."""
    message = f"{shown(text)} has more digits than Comp keeps"
    hint = "use at most 12 digits after the point and 26 before it"
    return error("COMP015", message, span, hint)


def not_whole(span: Span, text: str) -> Diagnostic:
    """COMP015: a whole number is wanted."""
    return error("COMP015", f"`{text}` is not a whole number", span, "write a whole number here")


def zero_fraction(span: Span, text: str) -> Diagnostic:
    """COMP015: a fraction over zero."""
    return error("COMP015", f"`{text}` divides by zero", span, "write a whole number above zero")
