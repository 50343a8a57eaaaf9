"""One parser for each field: the text of a cell to an engine value, or a reason in words.

Whatever the source (a CSV file, JSON, lists from Python, a table written in a plan), a cell first
becomes text and then meets the same parser, so that one rule holds everywhere. `plain_text` and
`plan_text` are the two ways to that text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import partial
from numbers import Integral, Real

from compdsl.data.account import shown
from compdsl.data.amounts import decimal_text, money_reader, read_count, read_number, read_percent
from compdsl.data.days import period_reader, period_text, read_date
from compdsl.data.refused import RefusedError
from compdsl.ir.model import ChoiceType, FieldSchema
from compdsl.names.currencies import minor_units, near_codes
from compdsl.run.numbers import is_currency
from compdsl.run.table import Value

Parser = Callable[[str], Value]

_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_SHORT = 10
_HUGE = 60
_UNDERSCORES = re.compile(r"-?[0-9]{1,3}(_[0-9]{3})+(\.[0-9]+)?")


def parser_for(field: FieldSchema, choices: Mapping[str, ChoiceType]) -> Parser:
    """Return the parser of a field's cells. It raises RefusedError. A missing value is None."""
    read = _reader(field, choices)
    may_be_blank = field.optional and not field.key

    def parse(text: str) -> Value:
        if not text or text.isspace():
            if may_be_blank:
                return None
            raise _blank(field)
        try:
            return read(text)
        except RefusedError:
            _refuse_spaces(text, read)
            raise

    return parse


def amount_in(currency: str, text: str) -> int:
    """Read an amount in the currency that its row says. Raises RefusedError."""
    read = money_reader(currency, "the row")
    try:
        return read(text)
    except RefusedError:
        _refuse_spaces(text, read)
        raise


def plain_text(cell: object) -> str:
    """Return a value from Python or JSON as the text of a cell. Raises RefusedError."""
    match cell:
        case str():
            return _sound(cell)
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case Decimal():
            return _decimal(cell)
        case Integral():
            return _whole(int(cell))
        case date():
            return cell.isoformat()
        case Real():
            raise RefusedError(
                "a binary floating-point number is not exact",
                'pass text, such as "0.1", or Decimal("0.1")',
            )
        case dict() | list() | tuple() | set():
            raise RefusedError("several values in one cell", "pass a single value")
    raise RefusedError(
        f"a value of type `{type(cell).__name__}`",
        "pass text, a whole number, a Decimal, a date, yes or no, or None",
    )


def plan_text(field: FieldSchema) -> Callable[[object], str]:
    """Return what makes the text of a cell of one written in a plan (`"text"`, `1_000`)."""
    numeric = field.kind in ("number", "count", "money", "units", "percent")

    def strip(cell: object) -> str:
        text = plain_text(cell).strip()
        if len(text) > 1 and text[0] == text[-1] == '"':
            return text[1:-1]
        if field.kind == "units":
            text = text.removesuffix(" units").rstrip()
        if numeric and _UNDERSCORES.fullmatch(text):
            return text.replace("_", "")
        return text

    return strip


def cell_text(field: FieldSchema, value: Value) -> str:
    """Return an engine value as one would write it in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if field.kind in ("date", "month", "quarter", "half", "year"):
        return period_text(value, field.kind, field.year_starts)
    if field.kind == "percent":
        return decimal_text(value * 100) + "%"
    return decimal_text(value)


def near(name: str, known: list[str]) -> str:
    """Return the known name that is closest to `name`, or nothing."""
    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(each.casefold().strip(), each)
    found = get_close_matches(name.casefold().strip(), list(folded), n=1, cutoff=0.75)
    return folded[found[0]] if found else ""


class _Remembered(dict[str, Value]):
    """Values of short texts that come again and again: dates, periods, yes and no."""

    def __init__(self, read: Parser) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, text: str) -> Value:
        value = self.read(text)
        if len(text) <= _SHORT:
            self[text] = value
        return value


def _reader(field: FieldSchema, choices: Mapping[str, ChoiceType]) -> Parser:
    match field.kind:
        case "reference":
            return _key
        case "text":
            return _key if field.key else str
        case "number":
            return read_number
        case "count" | "units":
            return read_count
        case "percent":
            return read_percent
        case "money":
            is_of_row = field.currency and not is_currency(field.currency)
            return str if is_of_row else money_reader(field.currency)
        case "currency":
            return _Remembered(_currency).__getitem__
        case "date":
            return _Remembered(partial(read_date, zone=field.timezone)).__getitem__
        case "yes/no":
            return _Remembered(_yes_no).__getitem__
        case "choice":
            return _choice_reader(choices[field.choice])
    return _Remembered(period_reader(field.kind, field.year_starts)).__getitem__


def _key(text: str) -> str:
    """Read a key, or a reference to one: what cannot be seen must not tell two rows apart."""
    if text != text.strip() or not text.isprintable():
        raise RefusedError("the key has a character that cannot be seen", "write the key anew")
    return text


def _choice_reader(choice: ChoiceType) -> Parser:
    known: dict[str, Value] = {value: value for value in choice.values}
    known.update(choice.aliases)

    def read(text: str) -> Value:
        value = known.get(text)
        if value is None:
            raise _unlisted(text, list(known))
        return value

    return read


def _unlisted(text: str, known: list[str]) -> RefusedError:
    close = near(text, known)
    if close:
        return RefusedError(
            f"not one of the listed values; `{close}` is close to it",
            f'write `{close}`, or add `also written "{shown(text)}"` to it in the plan',
        )
    some = ", ".join(f"`{each}`" for each in known[:6])
    more = ", …" if len(known) > 6 else ""
    return RefusedError("not one of the listed values", f"write one of {some}{more}")


def _currency(text: str) -> str:
    if minor_units(text) is None:
        close = near_codes(text.upper())
        known = text.upper() if minor_units(text.upper()) is not None else "".join(close[:1])
        hint = f"write `{known}`" if known else "write the code of a currency, such as `EUR`"
        raise RefusedError("not the code of a currency", hint)
    return text


def _yes_no(text: str) -> bool:
    value = _YES_NO.get(text.lower())
    if value is None:
        raise RefusedError("neither yes nor no", "write `yes` or `no`")
    return value


def _blank(field: FieldSchema) -> RefusedError:
    if field.key:
        return RefusedError("it is the key, and every row needs one", "fill it in")
    if field.built_in:
        return RefusedError("every row needs it", "fill it in")
    return RefusedError(
        "the plan needs a value in every row",
        f"fill it in, or add `may be blank` to `{field.name}` in the plan",
    )


def _refuse_spaces(text: str, read: Parser) -> None:
    stripped = text.strip()
    if stripped == text:
        return
    try:
        read(stripped)
    except RefusedError:
        return
    raise RefusedError("spaces around the value", f"write `{shown(stripped)}`")


def _sound(text: str) -> str:
    if not text.isascii() and any("\ud800" <= each <= "\udfff" for each in text):
        raise RefusedError("half of a character that takes two", "write the text anew")
    return text


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        return str(value)
    if abs(value.adjusted()) > _HUGE:
        raise RefusedError("too large or too small to be exact", "check the value")
    text = f"{value:f}"
    # Three digits after the point have two readings in text, but not in a Decimal.
    return f"{text}0" if value.as_tuple().exponent == -3 else text


def _whole(value: int) -> str:
    if abs(value) >= 10**_HUGE:
        raise RefusedError("too large: amounts and numbers stay below 10^26", "check the value")
    return str(value)
