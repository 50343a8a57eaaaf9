"""Amounts, dates and numbers in the notations of other places, and how Comp writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR"}
FOREIGN = re.compile(
    r"(?P<european>(?:[A-Z]{3}[ \t]+|[€$£¥₹][ \t]*)-?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\w]))"
    r"|(?P<period>(?:\bis[ \t]+in[ \t]+)?\b(?:(?:Q[1-4]|H[12])[ \t/-]*\d{4}"
    r"|(?:FY)?\d{4}[ \t/]*(?:Q[1-4]|H[12]))\b(?!-))"
    r"|(?P<thousands>(?<![\w.-])(?:[A-Z]{3}[ \t]+)?\d+(?:\.\d+)?[kKmM]\b)"
    r"|(?P<after>(?<![\w.-])\d[\d,]*(?:\.\d+)?[ \t]*"
    r"(?:[€$£¥₹]|(?:EUR|USD|GBP|CHF|JPY|CAD|AUD|INR)\b))"
    r"|(?P<apostrophes>(?:[A-Z]{3}[ \t]+)?\d{1,3}(?:['’]\d{3})+(?:\.\d+)?)"
    r"|(?P<percent>%[ \t]*\d+(?:\.\d+)?)"
    r"|(?P<decimal>(?<![\w.-])\d+,\d+[ \t]*%)"
    r"|(?P<words>(?<![\w.-])\d+(?:\.\d+)?[ \t]*(?:percent|per[ \t]cent|pct)\b)"
    r"|(?P<date>(?<![\w.-])\d{1,4}[./]\d{1,2}[./]\d{2,4})"
    r"|(?P<short>\d{4}-\d{1,2}-\d{1,2}(?![\w-]))"
)

THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}%")


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something written as elsewhere, from `start` to `end` of a line, and Comp's ways of it."""

    start: int
    end: int
    what: str
    plain: tuple[str, ...]


def foreign(text: str, at: int) -> Foreign | None:
    """Return the foreign notation that covers an offset of a line or touches it, if any."""
    for found in FOREIGN.finditer(text):
        if found.start() <= at <= found.end():
            plain = tuple(_plain(found))
            if found.lastgroup == "percent" and text[: found.start()].rstrip()[-1:].isdigit():
                continue
            if plain and plain != (found[0],):
                return Foreign(found.start(), found.end(), _what(found), plain)
    return None


def _what(found: re.Match[str]) -> str:
    if found.lastgroup == "period":
        return "period"
    return "date" if found.lastgroup in ("date", "short") else "number"


def _plain(found: re.Match[str]) -> list[str]:
    text = found[0]
    match found.lastgroup:
        case "european":
            return _european(text)
        case "period":
            part, year = re.findall(r"[QH][1-4]", text)[0], re.findall(r"(?:FY)?\d{4}", text)[0]
            return [f"{'in ' if text.startswith('is') else ''}{year}-{part}"]
        case "thousands":
            return [_written_out(text)]
        case "after":
            number, sign = re.fullmatch(r"([\d,.]+)[ \t]*(.+)", text).groups()  # type: ignore[union-attr]
            return [f"{CURRENCIES.get(sign, sign)} {number}"]
        case "apostrophes":
            plain = re.sub("['’]", ",", text)
            return [plain if plain[0].isalpha() else plain.replace(",", "_")]
        case "percent":
            return [text.lstrip("% \t") + "%"]
        case "words":
            return [re.match(r"[\d.]+", text)[0] + "%"]  # type: ignore[index]
        case "decimal":
            plain = re.sub(r"[ \t]", "", text)
            return [plain.replace(",", "" if THOUSANDS.fullmatch(plain) else ".")]
        case _:
            return _dates([int(part) for part in re.split("[./-]", text)])


def _european(text: str) -> list[str]:
    """Return `EUR 1.234,56` with a point for the cents; a lone point has two readings."""
    code, amount = re.fullmatch(r"([A-Z]{3}|[€$£¥₹])[ \t]*(.+)", text).groups()  # type: ignore[union-attr]
    return [f"{CURRENCIES.get(code, code)} {each}" for each in amounts_meant(amount)]


def amounts_meant(amount: str) -> tuple[str, ...]:
    """Return what an amount may mean, as Comp writes it: `9.000` has two readings.

    >>> amounts_meant("9.000"), amounts_meant("1.234,56"), amounts_meant("1,50")
    (('9,000', '9.00'), ('1,234.56',), ('1.50',))
    """
    if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", amount):
        return amount.replace(".", ","), amount[:-1]
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})*,\d{1,2}|-?\d{1,3}(\.\d{3}){2,}", amount):
        whole, _, cents = amount.partition(",")
        return (whole.replace(".", ",") + (f".{cents}" if cents else ""),)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d+", amount):
        return (amount.replace(".", "").replace(",", "."),)
    return (amount,)


def _written_out(text: str) -> str:
    code, number = re.fullmatch(r"([A-Z]{3}[ \t]+)?(.+)", text).groups()  # type: ignore[union-attr]
    whole, _, part = number[:-1].partition(".")
    zeros = 3 if number[-1] in "kK" else 6
    if len(part) > zeros:
        return text
    value = int(whole + part.ljust(zeros, "0"))
    return f"{code.split()[0]} {value:,}" if code else f"{value:_}"


def _dates(parts: list[int]) -> list[str]:
    """Return the days that three numbers may mean, in every order that a calendar allows."""
    first, second, third = parts
    if first > 31:
        orders = [(first, second, third)]
    else:
        year = third + 2000 if third < 100 else third
        orders = [(year, second, first), (year, first, second)]
    days = []
    for year, month, day in orders:
        try:
            days.append(date(year, month, day).isoformat())
        except ValueError:
            continue
    return list(dict.fromkeys(days))
