"""Exact arithmetic on whole numbers of 10^-12, as language reference "Numbers" lays it down.

Every number of a plan, money and percent alike, is a whole number of 10^-12. Sums are exact;
products and quotients are rounded half-even at the 12th digit. Whether a result is too large to be
a number at all is asked in one place, `bounded`.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from compdsl.names.currencies import minor_units as iso_minor_units
from compdsl.run.allocation import between, cumulative
from compdsl.run.values import OVERFLOW, InternalFault, Overflow

DIGITS: Final = 12
SCALE: Final = 10**DIGITS
LIMIT: Final = 10**26 * SCALE

Allocation: TypeAlias = tuple[str, tuple[int, ...]]
Way: TypeAlias = Literal["half up", "half even", "down", "up"]

_DECIMAL: Final = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?")


def parse(text: str) -> int:
    """Return the number that exact decimal text means, in 10^-12.

    >>> parse("0.08")
    80000000000

    Raises ValueError if it is not a plain decimal or has more than 12 digits after the point.
    """
    found = _DECIMAL.fullmatch(text)
    if found is None:
        raise ValueError(f"not a decimal number: {text!r}")
    sign, whole, part = found[1], found[2], (found[3] or "").rstrip("0")
    if len(part) > DIGITS:
        raise ValueError(f"more than {DIGITS} digits after the point: {text!r}")
    size = int(whole) * SCALE + int(part.ljust(DIGITS, "0"))
    return -size if sign == "-" else size


def plain(number: int) -> str:
    """Return a number of 10^-12 as decimal text without needless zeros: `-0.5`, `2400`."""
    whole, part = divmod(abs(number), SCALE)
    sign = "-" if number < 0 else ""
    digits = f"{part:0{DIGITS}d}".rstrip("0")
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def bounded(number: int) -> int | Overflow:
    """Return the number, or overflow if it is 10^26 or more in size."""
    return number if -LIMIT < number < LIMIT else OVERFLOW


def half_even(over: int, under: int) -> int:
    """Return the whole number nearest to over / under (above zero), the even one of two."""
    quotient, rest = divmod(over, under)
    twice = 2 * rest
    if twice > under or (twice == under and quotient & 1):
        return quotient + 1
    return quotient


def half_away(over: int, under: int) -> int:
    """Return the whole number nearest to over / under (above zero), half away from zero."""
    size = (2 * abs(over) + under) // (2 * under)
    return -size if over < 0 else size


def mul(a: int, b: int) -> int:
    """Return a × b in 10^-12, half-even at the 12th digit."""
    return half_even(a * b, SCALE)


def div(a: int, b: int) -> int | None:
    """Return a ÷ b in 10^-12, half-even at the 12th digit; undefined where b is zero."""
    if b == 0:
        return None
    return half_even(a * SCALE, b) if b > 0 else half_even(-a * SCALE, -b)


def round_to(number: int, step: int, way: Way) -> int | None:
    """Return the multiple of `step` next to a number; undefined unless the step is above zero.

    `half up` goes away from zero at the half, `down` towards zero, `up` away from it.
    """
    if step <= 0:
        return None
    match way:
        case "half up":
            return half_away(number, step) * step
        case "half even":
            return half_even(number, step) * step
        case "down":
            return _signed(abs(number) // step * step, number)
        case "up":
            return _signed(-(-abs(number) // step) * step, number)


def floor(number: int) -> int:
    """Return the largest whole number that is not above this one."""
    return number // SCALE * SCALE


def ceiling(number: int) -> int:
    """Return the smallest whole number that is not below this one."""
    return -(-number // SCALE) * SCALE


def allocate(
    total: int,
    upto: int,
    before: int,
    whole: int,
    step: int,
    way: Allocation | None = None,
) -> int | None:
    """Return the part of `total` between two cumulative shares, in whole steps.

    With T the total in steps: r(T × upto ÷ whole) − r(T × before ÷ whole), r rounding half away
    from zero (semantics 26), so that parts that follow each other add up to the total. `way` is
    another method with the bounds of all parts. Undefined where `whole` is zero. Raises
    InternalFault if the total is not a multiple of the step.
    """
    if total % step:
        raise InternalFault(f"{plain(total)} is to be allocated in steps of {plain(step)}")
    if whole == 0:
        return None
    sign = 1 if whole > 0 else -1
    steps, under = sign * (total // step), abs(whole)
    if way is not None:
        method, bounds = way
        return between(steps, before // SCALE, upto // SCALE, bounds, method) * step
    return (cumulative(steps, upto, under) - cumulative(steps, before, under)) * step


def way_of(option: str) -> tuple[str, Allocation | None]:
    """Read the option of `allocate`: the unit, and another method with the bounds of all parts."""
    unit, *way = option.split("; ")
    if not way:
        return unit, None
    method, bounds = way
    return unit, (method, tuple(map(int, bounds.split())))


def minor_units(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217): EUR 2, JPY 0, KWD 3."""
    digits = iso_minor_units(currency)
    return 2 if digits is None else digits


def minor_step(currency: str) -> int:
    """Return the minor unit of a currency in 10^-12; what is no currency counts in whole pieces."""
    return SCALE // 10 ** minor_units(currency) if is_currency(currency) else SCALE


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency code, by its form: three capital letters."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def _signed(size: int, like: int) -> int:
    return -size if like < 0 else size
