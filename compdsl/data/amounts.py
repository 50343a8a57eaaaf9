"""Numbers, percents and money in data: text to a whole number of 10^-12, exactly or not at all.

Only plain decimals are taken (`-1234.56`; a percent also as `8%`; money also as `EUR 1,234.56`).
Everything else that people write for numbers is recognised only to say what to write instead:
guessing what `1,234` means is how pay goes wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from compdsl.data.refused import RefusedError
from compdsl.names.currencies import minor_units, two_readings

DIGITS = 12
UNIT = 10**DIGITS
_WHOLE_DIGITS = 26

_PLAIN = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?")
_CODED = re.compile(r"(-?)([A-Z]{3}) +(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_DASHES = str.maketrans("−–—", "---")


def read_number(text: str) -> int:
    """Return a plain decimal as a whole number of 10^-12. Raises RefusedError."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        raise _odd_number(text)
    return _scaled(match[1], match[2], match[3] or "", DIGITS)


def read_count(text: str) -> int:
    """Return a whole number, in 10^-12. Raises RefusedError."""
    value = read_number(text)
    if value % UNIT:
        raise RefusedError("not a whole number", "write a whole number, such as `3`")
    return value


def read_percent(text: str) -> int:
    """Return `8%` or `0.08` in 10^-12. Raises RefusedError."""
    if not text.endswith("%"):
        return read_number(text)
    match = _PLAIN.fullmatch(text[:-1])
    if match is None:
        raise _odd_percent(text[:-1])
    return _scaled(match[1], match[2], match[3] or "", DIGITS - 2)


def money_reader(currency: str, says: str = "the plan") -> Callable[[str], int]:
    """Return a reader of amounts in `currency`, as the plan or the row says.

    The reader gives a whole number of 10^-12 of the currency's main unit and raises RefusedError.
    """

    def read_money(text: str) -> int:
        match = _PLAIN.fullmatch(text)
        if match is not None:
            _one_reading(match[2], match[3] or "", currency)
            return _scaled(match[1], match[2], match[3] or "", DIGITS)
        coded = _CODED.fullmatch(text)
        if coded is None or (coded[1] and coded[3]):
            raise _odd_money(text, currency)
        _same_currency(coded[2], currency, says)
        whole = coded[4].replace(",", "")
        _one_reading(coded[4], coded[5] or "", currency)
        return _scaled(coded[1] or coded[3], whole, coded[5] or "", DIGITS)

    return read_money


def decimal_text(value: int, digits: int = DIGITS) -> str:
    """Return a whole number of 10^-digits as a decimal without needless zeros: `-1234.5`."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 10**digits)
    fraction = f"{rest:0{digits}d}".rstrip("0") if rest else ""
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"


def _scaled(sign: str, whole: str, fraction: str, digits: int) -> int:
    if len(fraction) > digits:
        fraction = fraction.rstrip("0")
        if len(fraction) > digits:
            raise RefusedError(
                f"more than {digits} digits after the point", "round it where it comes from"
            )
    most = _WHOLE_DIGITS + DIGITS - digits
    if len(whole) > most and len(whole.lstrip("0")) > most:
        raise RefusedError("too large: amounts and numbers stay below 10^26", "check the value")
    value = int(whole + fraction.ljust(digits, "0"))
    return -value if sign else value


def _one_reading(whole: str, fraction: str, currency: str) -> None:
    """Refuse `42.000`: many write forty-two thousand so, and a comma instead of the point."""
    if two_readings(whole, fraction, minor_units(currency)):
        raise RefusedError(
            f"it can be read as {whole} or as {whole}{fraction}",
            f"write `{whole}.{fraction[:2]}` or `{whole}{fraction}`",
        )


def _same_currency(found: str, currency: str, says: str) -> None:
    if found == currency:
        return
    hint = f"convert it to {currency}, or write `money in {found}` in the plan"
    if says != "the plan":
        hint = f"correct the amount, or the currency of the row, which is {currency}"
    raise RefusedError(f"an amount in {found} where {says} says {currency}", hint)


# --- what people write instead ------------------------------------------------------------------

_Mend = Callable[[str], str]
_Oddity = tuple[re.Pattern[str], str, _Mend]


def _points(text: str) -> str:
    return text.replace(".", "").replace(",", ".")


def _plain_exponent(text: str) -> str:
    value = Decimal(text)
    return f"{value:f}" if abs(value.adjusted()) <= _WHOLE_DIGITS else "0.000001"


_ODDITIES: tuple[_Oddity, ...] = (
    (
        re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?"),
        "commas between thousands",
        lambda text: text.replace(",", ""),
    ),
    (
        re.compile(r"-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+),[0-9]+"),
        "a comma before the decimals",
        _points,
    ),
    (
        re.compile(r"-?[0-9]{1,3}(\.[0-9]{3}){2,}"),
        "points between thousands",
        lambda text: text.replace(".", ""),
    ),
    (re.compile(r"-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,3}"), "an exponent", _plain_exponent),
    (
        re.compile(r"-?[0-9]+(_[0-9]+)+(\.[0-9]+)?"),
        "an underscore between digits",
        lambda text: text.replace("_", ""),
    ),
    (
        re.compile(r"-?[0-9]+([ \u00a0\u2009\u202f'’][0-9]{3})+([.,][0-9]+)?"),
        "a space or apostrophe between thousands",
        lambda text: re.sub(r"[^0-9.,-]", "", text).replace(",", "."),
    ),
    (re.compile(r"\+[0-9]+(\.[0-9]+)?"), "a plus before the number", lambda text: text[1:]),
    (
        re.compile(r"-?\.[0-9]+"),
        "no digit before the point",
        lambda text: text.replace(".", "0."),
    ),
    (re.compile(r"-?[0-9]+\."), "no digit after the point", lambda text: text[:-1]),
    (
        re.compile(r"\([0-9]+(\.[0-9]+)?\)"),
        "brackets for a negative number",
        lambda text: f"-{text[1:-1]}",
    ),
    (re.compile(r"[0-9]+(\.[0-9]+)?-"), "the minus stands behind", lambda text: f"-{text[:-1]}"),
    (
        re.compile(r"[−–—][0-9]+(\.[0-9]+)?"),
        "a dash in place of a minus",
        lambda text: text.translate(_DASHES),
    ),
)
_NOTHING = re.compile(r"-?(nan|inf|infinity|null|none|nil|n/?a|#.*|-+|\?+|tbd)", re.IGNORECASE)
_SIGN = re.compile(r"-?[$€£¥] ?(-?[0-9].*)|(-?[0-9].*?) ?[$€£¥]")


_TWO_READINGS = re.compile(r"-?([0-9]{1,3}),([0-9]{2}[1-9])")


def _odd(text: str, tail: str = "") -> RefusedError | None:
    if _TWO_READINGS.fullmatch(text):
        whole, point = text.replace(",", ""), text.replace(",", ".")
        what, hint = "a comma inside a number", f"write `{whole}{tail}` or `{point}{tail}`"
        return RefusedError(what, hint)
    for pattern, what, mend in _ODDITIES:
        if pattern.fullmatch(text):
            return RefusedError(what, f"write `{mend(text)}{tail}`")
    if _NOTHING.fullmatch(text):
        return RefusedError(
            "not a number", "leave the cell empty and write `may be blank` in the plan, or fill it"
        )
    return None


def _odd_number(text: str) -> RefusedError:
    odd = _odd(text)
    if odd is not None:
        return odd
    if _PLAIN.fullmatch(text.removesuffix("%")):
        share = decimal_text(_scaled("", *_parts(text[:-1]), DIGITS - 2))
        sign = "-" if text.startswith("-") else ""
        return RefusedError("a percent where a number is expected", f"write `{sign}{share}`")
    if _CODED.fullmatch(text) or _SIGN.fullmatch(text):
        return RefusedError("money where a number is expected", "write the number alone")
    return RefusedError("not a number", "write digits, with a point before decimals: `1234.56`")


def _parts(text: str) -> tuple[str, str]:
    whole, _, fraction = text.lstrip("-").partition(".")
    return whole, fraction


def _odd_percent(text: str) -> RefusedError:
    if text.endswith(" ") and _PLAIN.fullmatch(text.strip()):
        return RefusedError("a space before the percent sign", f"write `{text.strip()}%`")
    return _odd(text, "%") or RefusedError("not a percent", "write it like `8%` or `0.08`")


def _odd_money(text: str, currency: str) -> RefusedError:
    code = currency if _CURRENCY.fullmatch(currency) else ""
    example = f"`1234.56` or `{code} 1,234.56`" if code else "`1234.56`"
    odd = _odd(text)
    if odd is not None:
        return odd
    sign = _SIGN.fullmatch(text)
    if sign is not None:
        return RefusedError("a currency sign", f"write {example}")
    front = re.fullmatch(r"([A-Z]{3}) *(.*[0-9].*)", text)
    back = re.fullmatch(r"(.*[0-9][^ ]*) *([A-Z]{3})", text)
    if back is not None and _PLAIN.fullmatch(back[1]):
        return RefusedError("the currency stands behind the amount", f"write `{back[2]} {back[1]}`")
    if front is not None and (inner := _odd(front[2])) is not None:
        return inner
    return RefusedError("not an amount of money", f"write {example}")
