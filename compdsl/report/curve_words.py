"""Figures of a payout curve in the plan's words: results, rates and pay."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check.constants import percent
from compdsl.names.currencies import minor_units
from compdsl.report.curve import Curve
from compdsl.report.money import grouped, money

THOUSANDS = ((10**9, "bn"), (10**6, "m"), (10**3, "k"))


def amount_words(value: Fraction, unit: str, *, short: bool = False) -> str:
    """Return an amount in a unit: `EUR 2,400.00`, `8%`, `1,200`; `short` for an axis."""
    if unit == "%":
        return percent(_rounded(value, 4))
    if short:
        return _shortened(value)
    if unit:
        digits = minor_units(unit) or 0
        return money(_whole(value * 10**digits), unit, digits)
    return _plain(value)


def result_words(curve: Curve, result: Fraction) -> str:
    """Return a result of the measure: `50%`, `EUR 80,000`, `16`."""
    if curve.unit not in ("", "%") and result.denominator == 1:
        return f"{curve.unit} {int(result):,}"
    return amount_words(result, curve.unit)


def pay_words(curve: Curve, pay: Fraction, *, short: bool = False) -> str:
    """Return what is paid: money, a rate, or a share of the quota."""
    if curve.currency:
        return amount_words(pay, curve.currency, short=short)
    if curve.basis.kind == "slices":
        return amount_words(pay, "%") if short else f"{amount_words(pay, '%')} of the quota"
    return amount_words(pay, curve.rate_unit, short=short)


def rate_words(curve: Curve, rate: Fraction) -> str:
    """Return a rate as the rows have it."""
    if curve.basis.kind == "slices" and curve.basis.scale != 1:
        return amount_words(rate, curve.basis.currency)
    unit = curve.rate_unit or ("%" if curve.basis.kind == "slices" else "")
    return amount_words(rate, unit)


def of_pay(curve: Curve) -> str:
    """Return what goes up in the picture."""
    if curve.currency:
        return f"{curve.currency}{_of_span(curve)}"
    if curve.basis.kind == "slices":
        return "pay as a share of the quota"
    return f"rate of {curve.basis.words}" if curve.basis.words else "rate"


def _of_span(curve: Curve) -> str:
    span = curve.header.over
    if span is None:
        return ""
    if span.date is not None:
        return f" since {span.date.text}"
    return {"record": " per record", "plan": " over the plan"}.get(span.kind, f" a {span.period}")


def of_measure(curve: Curve) -> str:
    """Return what goes across in the picture."""
    return curve.header.measure.span.text


def _shortened(value: Fraction) -> str:
    for size, word in THOUSANDS:
        if abs(value) >= size:
            return f"{_plain(_rounded(value / size, 2))}{word}"
    return _plain(_rounded(value, 2))


def _plain(value: Fraction) -> str:
    value = _rounded(value, 4)
    digits = next(n for n in range(5) if (value * 10**n).denominator == 1)
    return grouped(int(value * 10**digits), digits)


def _rounded(value: Fraction, digits: int) -> Fraction:
    return Fraction(_whole(value * 10**digits), 10**digits)


def _whole(value: Fraction) -> int:
    """Return the nearest whole number, half away from zero."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -size if value < 0 else size
