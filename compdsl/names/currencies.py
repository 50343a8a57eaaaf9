"""Currencies and the digits that their smallest amounts have.

The source is the table of ISO 4217 (list one: current currencies and funds) that the package
`iso4217` brings: the code and its minor unit. Its module takes longer to import than `comp check`
takes in all, so the table is read by itself, and only when a currency is asked for. Codes without
a minor unit (metals, tests, no currency) are left out: nobody is paid in them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from compdsl.diagnostics.near import nearby

_ENTRY = re.compile(
    r"<Ccy>([A-Z]{3})</Ccy>\s*<CcyNbr>[0-9]+</CcyNbr>\s*<CcyMnrUnts>([0-9])</CcyMnrUnts>"
)
PAST = {"BGN": 2}
"""Currencies that have left the list, for plans that end before that."""


@cache
def currencies() -> Mapping[str, int]:
    """Return the digits after the point by currency code."""
    spec = find_spec("iso4217")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the package `iso4217` is not installed", name="iso4217")
    text = Path(spec.origin).with_name("table.xml").read_text(encoding="utf-8")
    return {**PAST, **{code: int(digits) for code, digits in _ENTRY.findall(text)}}


def minor_units(code: str) -> int | None:
    """Return how many digits after the point a currency has; None for an unknown code.

    >>> minor_units("EUR"), minor_units("JPY"), minor_units("KWD"), minor_units("EUX")
    (2, 0, 3, None)
    """
    return currencies().get(code)


def two_readings(whole: str, fraction: str, digits: int | None) -> bool:
    """Return whether digits before and after a point may be meant as thousands: `42.000`.

    Where the currency itself has three digits, or nothing but zero stands before the point, or more
    than three digits do, there is one reading.

    >>> two_readings("42", "000", 2), two_readings("0", "075", 2), two_readings("42", "000", 3)
    (True, False, False)
    """
    return len(fraction) == 3 and digits != 3 and len(whole) <= 3 and whole.lstrip("0") != ""


def near_codes(code: str) -> list[str]:
    """Return the codes that an unknown one may stand for, nearest first."""
    return nearby(code, currencies())
