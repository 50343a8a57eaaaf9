"""From the parser's tree to literals; amounts in other notations are reported with their fix."""

from __future__ import annotations

from compdsl.syntax import expressions as x
from compdsl.syntax import wording_values
from compdsl.syntax.builder import Builder, Parsed, Rule
from compdsl.syntax.notations import amounts_meant

SIGN_CODES = {
    "$": ("USD", "CAD", "AUD"),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
}


def _number(b: Builder, t: Parsed) -> x.Expr:
    return x.Number(b.span(t), b.digits(b.span(t), str(t.children[0])))


def _percent(b: Builder, t: Parsed) -> x.Percent:
    return x.Percent(b.span(t), b.digits(b.span(t), str(t.children[0]).rstrip("% \t")))


def _fraction(b: Builder, t: Parsed) -> x.Expr:
    over, under = str(t.children[0]).split("/")
    if int(under[:18]) == 0:
        b.report.add(wording_values.zero_fraction(b.span(t), str(t.children[0])))
        under = "1"
    return x.Fraction(b.span(t), int(over[:18]), int(under[:18]))


def _money(b: Builder, t: Parsed) -> x.Expr:
    code, amount = str(t.children[0]).split(maxsplit=1)
    span = b.span(t)
    whole, _, fraction = amount.lstrip("-").partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        if len(groups) == 2 and len(groups[1]) != 3 and not fraction:  # a comma for the point
            whole, fraction = groups
        plain = f"{code} {int(whole.replace(',', '')):,}" + (f".{fraction}" if fraction else "")
        b.report.add(
            wording_values.bad_money(
                span, str(t.children[0]), "has its commas in the wrong places", plain
            )
        )
    return x.Money(span, code, b.digits(span, amount))


def _sign_money(b: Builder, t: Parsed) -> x.Expr:
    text = str(t.children[0])
    codes = SIGN_CODES[text[0]]
    known = (b.currency,) if b.currency in codes else codes
    b.report.add(wording_values.sign_money(b.span(t), text, known, amounts_meant(text[1:].strip())))
    return x.BadLiteral(b.span(t))


def _grouped(b: Builder, t: Parsed) -> x.Expr:
    b.report.add(wording_values.grouped_number(b.span(t), str(t.children[0]), b.currency))
    return x.BadLiteral(b.span(t))


def _period_literal(unit: x.Period) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        text = str(t.children[0])
        if unit == "month" and not 1 <= int(text[5:7]) <= 12:
            b.report.add(
                wording_values.bad_date(b.span(t), text, f"there is no month {int(text[5:7])}")
            )
            text = text[:5] + "01"
        if unit == "year" and not (text.isdigit() and 1 <= int(text) <= 9998):
            b.report.add(wording_values.bad_date(b.span(t), text, "a year has four digits"))
            text = "2000"
        return x.PeriodLiteral(b.span(t), text, unit)

    return build


def _fiscal(b: Builder, t: Parsed) -> x.Expr:
    text = str(t.children[0])
    unit: x.Period = "quarter" if "Q" in text else "half" if "-H" in text else "year"
    if not 1 <= int(text[2:6]) <= 9998:
        b.report.add(wording_values.bad_date(b.span(t), text, f"there is no year {text[2:6]}"))
        text = "FY2000" + text[6:]
    return x.PeriodLiteral(b.span(t), text, unit)


LITERALS: dict[str, Rule] = {
    "number": _number,
    "percent": _percent,
    "fraction": _fraction,
    "money": _money,
    "sign_money": _sign_money,
    "grouped": _grouped,
    "units": lambda b, t: x.Units(b.span(t), b.digits(b.span(t), str(t.children[0]))),
    "span_literal": lambda b, t: b.duration(t),
    "date_literal": lambda b, t: b.date(t),
    "month_literal": _period_literal("month"),
    "quarter_literal": _period_literal("quarter"),
    "half_literal": _period_literal("half"),
    "year_literal": _period_literal("year"),
    "fiscal_literal": _fiscal,
    "text": lambda b, t: b.text(t),
    "yes": lambda b, t: x.YesNo(b.span(t), True),
    "no": lambda b, t: x.YesNo(b.span(t), False),
}
