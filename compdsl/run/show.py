"""Engine values as text for people: in reasons, in explanations and in statements.

Takes a value with its type and unit, gives text such as `EUR 2,400.00`, `12.5%` or `2026-Q1`. Money
shows the currency's decimals, and more only where a value has more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final, cast, get_args

from compdsl.ir.model import PeriodUnit, ValueType
from compdsl.run.calendar import period_name
from compdsl.run.ledger import UNITS
from compdsl.run.numbers import DIGITS, SCALE, half_away, is_currency, plain
from compdsl.run.values import OVERFLOW, Cell

PLACEHOLDER: Final = re.compile(r"(\{\{|\}\})|\{([^{}]+)\}")

_PERCENT_STEP: Final = SCALE // 10**6


def show(
    value: Cell, type: ValueType, unit: str = "", minor_units: int = 2, year_starts: int = 1
) -> str:
    """Return the text of a value. `minor_units` are the decimals of the currency in `unit`."""
    if value is None:
        return "nothing"
    if value is OVERFLOW:
        return "a number too large"
    match type:
        case "number":
            return _number(cast("int", value), unit, minor_units)
        case "date":
            return _day(cast("int", value), unit, year_starts)
        case "bool":
            return "yes" if value else "no"
        case "text":
            return str(value)


def bare(value: Cell, type: ValueType) -> str:
    """Return the text of a value without unit or grouping, as ids need it; empty if undefined."""
    return "" if value is None else show(value, type)


def fill(template: str, lookup: Callable[[str], str]) -> str:
    """Replace each `{column}` of a template by what `lookup` answers; `{{` stands for a brace."""
    return PLACEHOLDER.sub(lambda found: found[1][0] if found[1] else lookup(found[2]), template)


def placeholders(template: str) -> list[str]:
    """List the columns that a template names, in its order."""
    return [column for _, column in PLACEHOLDER.findall(template) if column]


def _number(number: int, unit: str, minor_units: int) -> str:
    if unit == "%":
        return plain(half_away(number, _PERCENT_STEP) * (_PERCENT_STEP * 100)) + "%"
    if unit == UNITS:
        return f"{_money(number, 0)} {UNITS}"
    return f"{unit} {_money(number, minor_units)}" if is_currency(unit) else plain(number)


def _money(number: int, minor_units: int) -> str:
    whole, part = divmod(abs(number), SCALE)
    digits = f"{part:0{DIGITS}d}".rstrip("0").ljust(minor_units, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{whole:,}.{digits}" if digits else f"{sign}{whole:,}"


def _day(day: int, unit: str, year_starts: int) -> str:
    if unit in get_args(PeriodUnit):
        return period_name(cast("PeriodUnit", unit), day, year_starts)
    return date.fromordinal(day).isoformat()
